// The dialog that starts an approval holds a whole application: it closes by its buttons only, not by the Escape key that
// was meant for an open list, nor by a click beside it.
(function () {
  'use strict';

  window.angular.module('chengnuo.dialogs', ['ui.bootstrap']).config(['$provide', function ($provide) {
    $provide.decorator('$uibModal', ['$delegate', function (modal) {
      var open = modal.open;
      modal.open = function (options) {
        var starts = options.controller === 'camProcessStartModalCtrl';
        return open.call(this, starts ? Object.assign({}, options, { keyboard: false, backdrop: 'static' }) : options);
      };
      return modal;
    }]);
  }]);
})();
