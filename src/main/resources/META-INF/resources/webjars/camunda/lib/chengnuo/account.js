// Leads to the page of the account whoever must see to it first: the server refuses everything else with this type.
(function () {
  'use strict';

  window.angular.module('chengnuo.account', []).config(['$httpProvider', function ($httpProvider) {
    $httpProvider.interceptors.push(['$q', function ($q) {
      return {
        responseError: function (response) {
          if (response.status === 403 && response.data && response.data.type === 'AccountDuty') {
            window.location.assign('/account');
          }
          return $q.reject(response);
        }
      };
    }]);
  }]);
})();
