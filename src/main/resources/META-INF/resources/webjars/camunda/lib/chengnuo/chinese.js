// Says in Chinese what the web applications have hard-coded in English and therefore keep out of their locale files:
// the names in the application switch, and the date picker. Does nothing in a browser that gets the English labels.
(function () {
  'use strict';

  var english = /^en\b/i.test((window.navigator.languages || [])[0] || window.navigator.language || '');

  var chinese = window.angular.module('chengnuo.chinese', ['camunda.common.widgets', 'ui.bootstrap']);
  if (english) {
    return;
  }
  document.documentElement.lang = 'zh-CN';

  var applications = { welcome: '工作台', admin: '系统管理', cockpit: '流程监控', tasklist: '任务办理' };

  var months = ['一月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '十一月', '十二月'];
  var shortMonths = months.map(function (_, i) { return i + 1 + '月'; });
  var days = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'];
  var shortDays = days.map(function (day) { return day.charAt(2); });

  chinese.config(['$provide', 'uibDatepickerConfig', function ($provide, uibDatepickerConfig) {
    $provide.decorator('camWidgetHeaderDirective', ['$delegate', function ($delegate) {
      $delegate.forEach(function (header) {
        header.template = header.template.replace(
          '{{ app.label }}', '{{ ' + JSON.stringify(applications).replace(/"/g, "'") + '[appName] }}');
      });
      return $delegate;
    }]);

    $provide.decorator('$locale', ['$delegate', function ($locale) {
      return window.angular.merge($locale, {
        id: 'zh-cn',
        DATETIME_FORMATS: {
          AMPMS: ['上午', '下午'],
          FIRSTDAYOFWEEK: 0, // Monday
          DAY: days,
          SHORTDAY: shortDays,
          MONTH: months,
          STANDALONEMONTH: months,
          SHORTMONTH: shortMonths
        }
      });
    }]);

    uibDatepickerConfig.formatDayTitle = 'yyyy年M月';
    uibDatepickerConfig.formatMonthTitle = 'yyyy年';
  }]);
})();
