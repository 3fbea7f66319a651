// Tasklist shows the newest task first unless its address says otherwise. Here whoever is to be served first comes
// first (三优先、预警), and among equals the task that is due first.
(function () {
  'use strict';

  var order = JSON.stringify([
    { sortBy: 'priority', sortOrder: 'desc' },
    { sortBy: 'dueDate', sortOrder: 'asc' }
  ]);

  window.angular.module('chengnuo.order', []).run(['$rootScope', '$location', function ($rootScope, $location) {
    $rootScope.$on('$locationChangeSuccess', function () {
      if ($location.path() === '/' && !$location.search().sorting) {
        $location.search('sorting', order).replace();
      }
    });
  }]);
})();
