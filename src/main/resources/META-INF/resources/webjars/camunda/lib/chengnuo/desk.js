// The desk of a clerk in Tasklist: cards that say what a case is and when it is due, a search for cases, and a line above
// the form with who has the task and the hand-over to a colleague. What a card shows comes for the whole page at once
// from the product; the engine's list knows tasks only.
(function () {
  'use strict';

  // Not at this desk: tasks without a case, remarks and records of the engine beside those of the case sheet, the notes
  // of whoever drew the diagram, and a search by technical names.
  var UNUSED = ['create-task-action', 'task-action-comment', 'task-detail-history', 'task-detail-description',
    'task-search', 'tasklist-card-variables'];

  var SERVED_FIRST = [{ sortBy: 'priority', sortOrder: 'desc' }, { sortBy: 'dueDate', sortOrder: 'asc' }];

  var LIST =
    '<form class="cn-search" role="search" ng-submit="search.go()">' +
    '  <input type="search" class="form-control" maxlength="200" ng-model="search.text"' +
    '         placeholder="申请人、办件编号、电话或后四位" aria-label="查找任务：申请人、办件编号、电话或后四位">' +
    '  <button type="submit" class="btn btn-default">查找</button>' +
    '</form>' +
    '<div class="cn-found" role="status">' +
    '  <span class="cn-refusal" ng-if="search.problem">{{ search.problem }}</span>' +
    '  <span ng-if="search.found">找到 {{ search.found.length }} 个任务</span>' +
    '  <button type="button" class="btn btn-link" ng-if="search.found" ng-click="search.clear()">返回列表</button>' +
    '</div>' +
    '<div ng-show="!state.$loaded && !state.$error" class="loader">' +
    '  <span class="animate-spin glyphicon glyphicon-refresh"></span> {{ \'LOADING\' | translate }}' +
    '</div>' +
    '<div ng-show="state.$error" uib-alert class="alert alert-danger" role="alert">' +
    '  <strong class="status">{{ \'FAILURE\' | translate }}:</strong> <span class="message">{{ error.message }}</span>' +
    '</div>' +
    '<div class="well" ng-if="state.$loaded && !search.found && !rows.length">' +
    '  <span ng-if="!totalItems">{{ \'NO_MATCHING_TASK\' | translate }}</span>' +
    '  <span ng-if="totalItems">{{ \'RESTRICTION_NOTICE\' | translate }}' +
    '    <a href ng-click="resetPage()">{{ \'RESET_PAGE\' | translate }}</a></span>' +
    '</div>' +
    '<ol class="tasks-list list-unstyled" ng-keydown="search.found || handleKeydown($event)">' +
    '  <li class="task cn-card" ng-repeat="row in search.found || rows track by row.id"' +
    '      ng-class="{active: currentTaskId === row.id}" ng-click="focus($event, row)">' +
    '    <div class="cn-line">' +
    '      <cn-light card="row.card"></cn-light>' +
    '      <a class="cn-step" ng-href="{{ getHrefUrl(row) }}" ng-click="focus($event, row)">{{ row.name }}</a>' +
    '      <span class="cn-wide" title="{{ row.card.applicant }}">{{ row.card.applicant }}</span>' +
    '      <span class="cn-due" ng-class="{\'cn-overdue\': row.card.overdue}"' +
    '            title="{{ row.card.paused ? \'已中止计时\' : \'本环节截止时间\' }}">' +
    '        {{ row.card.paused ? \'已中止\' : (row.card.dueAt | cnWhen) }}</span>' +
    '    </div>' +
    '    <div class="cn-line">' +
    '      <span class="cn-wide" title="{{ row.card.item }}">{{ row.card.item }}</span>' +
    '      <span class="cn-person" ng-if="row.card.holder">在办 {{ row.card.holder }}</span>' +
    '    </div>' +
    '    <div class="cn-line">' +
    '      <span class="cn-number">{{ row.card.caseNumber }}</span>' +
    '      <span class="cn-person" title="首问责任人">{{ row.card.answerable ? \'首问 \' + row.card.answerable : \'\' }}</span>' +
    '    </div>' +
    '  </li>' +
    '</ol>' +
    '<ul uib-pagination class="pagination-sm" ng-show="state.$loaded && !search.found && totalItems > pageSize"' +
    '    total-items="totalItems" items-per-page="pageSize" max-size="5" boundary-links="true" ng-model="$parent.pageNum"' +
    '    ng-change="pageChange()" next-text="&rsaquo;" last-text="&raquo;" previous-text="&lsaquo;"' +
    '    first-text="&laquo;"></ul>' +
    '<span cn-list></span>';

  var META =
    '<div class="cn-meta" cn-meta>' +
    '  <cn-light card="card"></cn-light>' +
    '  <span ng-if="card.dueAt" ng-class="{\'cn-overdue\': card.overdue}">截止 {{ card.dueAt | cnWhen }}</span>' +
    '  <span ng-if="groupNames.length">岗位 {{ groupNames.join(\'、\') }}</span>' +
    '  <span ng-if="card.answerable">首问 {{ card.answerable }}</span>' +
    '  <span ng-if="hasAssignee()">在办 {{ card.holder || assignee.lastName || assignee.firstName || task.assignee }}</span>' +
    '  <span class="cn-actions">' +
    '    <button type="button" class="claim btn btn-default btn-sm" ng-if="!hasAssignee()" ng-click="claim()"' +
    '            ng-disabled="submitInProgress">{{ \'CLAIM_TASK\' | translate }}</button>' +
    '    <button type="button" class="unclaim btn btn-default btn-sm" ng-if="isAssignee" ng-click="unclaim()"' +
    '            ng-disabled="submitInProgress" title="把任务退回本岗位，由他人认领">退回岗位</button>' +
    '    <button type="button" class="cn-hand-over btn btn-default btn-sm" ng-if="hasAssignee() || oversees()"' +
    '            ng-click="handOver.open()" aria-expanded="{{ !!handOver.shown }}">' +
    '      {{ isAssignee || oversees() ? \'移交\' : \'接手\' }}</button>' +
    '  </span>' +
    '  <div class="cn-threat" ng-if="card.deemedAcceptedAt">' +
    '    {{ card.deemedAcceptedAt | cnWhen }} 前未一次告知即视为受理</div>' +
    '  <form class="cn-hand-over-form" name="handOverForm" ng-if="handOver.shown" ng-submit="handOver.send()"' +
    '        ng-keydown="$event.keyCode === 27 && handOver.close()">' +
    '    <label>接手人 <select class="form-control" required ng-model="handOver.to"' +
    '      ng-options="person.id as person.name for person in handOver.colleagues"></select></label>' +
    '    <label class="cn-reason">理由 <input type="text" class="form-control" required maxlength="500"' +
    '      ng-model="handOver.reason"></label>' +
    '    <button type="submit" class="btn btn-primary btn-sm" ng-disabled="handOver.sending || handOverForm.$invalid">' +
    '      确认移交</button>' +
    '    <button type="button" class="btn btn-link btn-sm" ng-click="handOver.close()">取消</button>' +
    '  </form>' +
    '  <div class="cn-refusal" role="alert" ng-if="handOver.problem">{{ handOver.problem }}</div>' +
    '</div>';

  var desk = window.angular.module('chengnuo.desk', ['webapps.plugin', 'cam.tasklist.tasklist', 'cam.tasklist.task']);

  desk.config(['$provide', function ($provide) {
    $provide.decorator('Views', ['$delegate', function (views) {
      var getProviders = views.getProviders;
      views.getProviders = function (where) {
        return getProviders.call(views, where).filter(function (view) { return UNUSED.indexOf(view.id) < 0; });
      };
      return views;
    }]);
    showAs('camTasks', LIST);
    showAs('camTasklistTaskMeta', META);

    function showAs(directive, template) {
      $provide.decorator(directive + 'Directive', ['$delegate', function (directives) {
        directives[0].template = template;
        return directives;
      }]);
    }
  }]);

  // "今天 17:30", or the date; in the bureau's time, which is that of the text.
  desk.filter('cnWhen', function () {
    return function (text) {
      var parts = /^(\d+)-(\d+)-(\d+)T(\d+:\d+).*?([+-]\d+):(\d+)$/.exec(text || '');
      if (!parts) {
        return '';
      }
      var offset = Number(parts[5]) * 60 + Math.sign(Number(parts[5])) * Number(parts[6]);
      var today = new Date(Date.now() + offset * 60000).toISOString().slice(0, 10);
      var days = Math.round((Date.parse(text.slice(0, 10)) - Date.parse(today)) / 86400000);
      var name = { '-1': '昨天', 0: '今天', 1: '明天' }[days];
      var year = text.slice(0, 4) === today.slice(0, 4) ? '' : parts[1] + '年';
      return (name || year + Number(parts[2]) + '月' + Number(parts[3]) + '日') + ' ' + parts[4];
    };
  });

  // A lamp that those who see no colours can read.
  desk.directive('cnLight', function () {
    return {
      scope: { card: '=' },
      template: '<span class="cn-light cn-light-{{ card.light }}" ng-if="card" title="{{ card.lightLabel }}"' +
        ' role="img" aria-label="{{ card.lightLabel }}">{{ names[card.light] }}</span>',
      link: function (scope) {
        scope.names = { GREEN: '绿', BLUE: '蓝', YELLOW: '黄', RED: '红', DOUBLE_RED: '双红' };
      }
    };
  });

  function problemOf(answer) {
    var said = answer.data || {};
    var problems = (said.problems || []).map(function (problem) { return problem.message; });
    return problems.join('；') || said.message || '操作未成功，请稍后再试';
  }

  desk.directive('cnList', ['$http', '$location', function ($http, $location) {
    return {
      link: function (scope) {
        var shown = 0;

        scope.rows = [];
        scope.search = {
          text: '',
          go: function () {
            scope.search.sought = scope.search.text.trim();
            if (scope.search.sought) {
              find(scope.search.sought);
            } else {
              scope.search.clear();
            }
          },
          clear: function () {
            scope.search.text = scope.search.sought = '';
            scope.search.found = null;
            scope.search.problem = null;
          }
        };

        function find(text) {
          $http.post(api('/task-search'), { text: text }).then(function (answer) {
            if (text === scope.search.sought) {
              scope.search.problem = null;
              scope.search.found = answer.data.map(function (card) {
                return { id: card.taskId, name: card.task, card: card };
              });
            }
          }, function (answer) {
            scope.search.found = null;
            scope.search.problem = problemOf(answer);
          });
        }

        scope.$watch('tasks', function (tasks) {
          if (scope.search.found) {
            find(scope.search.sought);
          }
          var old = {};
          scope.rows.forEach(function (row) { old[row.id] = row.card; });
          scope.rows = (tasks || []).map(function (task) {
            return { id: task.id, name: task.name, card: old[task.id] };
          });
          if (!scope.rows.length) {
            return;
          }
          var asked = ++shown;
          var ids = scope.rows.map(function (row) { return row.id; });
          $http.get(api('/task-cards'), { params: { ids: ids.join(',') } }).then(function (answer) {
            if (asked !== shown) {
              return;
            }
            var cards = {};
            answer.data.forEach(function (card) { cards[card.taskId] = card; });
            scope.rows.forEach(function (row) { row.card = cards[row.id]; });
          });
        });

        // A list may have an order of its own; what somebody chose by hand stays.
        var lastFilter;
        var lastOrder = asText(SERVED_FIRST);
        scope.tasklistData.newChild(scope).observe('currentFilter', function (filter) {
          if (!filter || filter.id === lastFilter) {
            return;
          }
          if (lastFilter) {
            scope.search.clear();
          }
          lastFilter = filter.id;
          var order = asText(filter.properties.sorting || SERVED_FIRST);
          var chosen = $location.search().sorting;
          if (order !== chosen && (!chosen || chosen === lastOrder)) {
            $location.search('sorting', order).replace();
          }
          lastOrder = order;
        });
      }
    };
  }]);

  desk.directive('cnMeta', ['$http', '$timeout', 'Notifications', function ($http, $timeout, Notifications) {
    return {
      link: function (scope, element) {
        var handOver = scope.handOver = {};

        // Who sees Cockpit oversees the work of others.
        scope.oversees = function () {
          var known = scope.$root.authentication || {};
          return (known.authorizedApps || []).indexOf('cockpit') >= 0;
        };

        scope.$watch('task', function (task) {
          scope.card = scope.card && task && scope.card.taskId === task.id ? scope.card : null;
          if (!task) {
            return;
          }
          $http.get(api('/task-cards'), { params: { ids: task.id } }).then(function (answer) {
            if (scope.task && scope.task.id === task.id) {
              scope.card = answer.data[0];
            }
          });
        });
        scope.$watch('task.id', function () { handOver.close(); });

        handOver.open = function () {
          if (handOver.shown) {
            handOver.close();
            return;
          }
          $http.get(address()).then(function (answer) {
            handOver.colleagues = answer.data.colleagues;
            handOver.to = handOver.colleagues.length === 1 ? handOver.colleagues[0].id : null;
            handOver.problem = handOver.colleagues.length ? null : '本岗位没有其他人可以接手';
            handOver.shown = handOver.colleagues.length > 0;
            focus('.cn-hand-over-form ' + (handOver.to ? 'input' : 'select'));
          }, refused);
        };

        handOver.close = function () {
          handOver.shown = false;
          handOver.reason = '';
          handOver.problem = null;
          focus('.cn-hand-over');
        };

        handOver.send = function () {
          handOver.sending = true;
          var name = handOver.colleagues.filter(function (person) { return person.id === handOver.to; })[0].name;
          $http.post(address(), { to: handOver.to, reason: handOver.reason }).then(function () {
            handOver.close();
            Notifications.addMessage({ status: '已移交', message: '任务已移交给' + name, duration: 5000, scope: scope.$root });
            scope.taskData.changed('task');
            scope.taskData.changed('taskList');
          }, refused).finally(function () { handOver.sending = false; });
        };

        function refused(answer) {
          handOver.problem = problemOf(answer);
        }

        function address() {
          return api('/tasks/' + encodeURIComponent(scope.task.id) + '/hand-over');
        }

        function focus(selector) {
          $timeout(function () {
            var target = element[0].querySelector(selector);
            if (target && (handOver.shown || element[0].contains(document.activeElement))) {
              target.focus();
            }
          });
        }
      }
    };
  }]);

  // As Tasklist writes it into its address.
  function asText(order) {
    return JSON.stringify(order.map(function (by) { return { sortBy: by.sortBy, sortOrder: by.sortOrder }; }));
  }

  // The product's own interface lies beside the web applications, wherever the application is mounted.
  function api(path) {
    return document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '') + '/api' + path;
  }
})();
