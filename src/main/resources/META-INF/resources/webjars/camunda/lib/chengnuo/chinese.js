// Says in Chinese what the web applications have hard-coded in English and therefore keep out of their locale files:
// the names in the application switch, the date picker, the diagram's buttons, the decision table's headings and the names of
// permissions.
(function () {
  'use strict';

  var chinese = window.angular.module('chengnuo.chinese', ['camunda.common.widgets', 'ui.bootstrap']);
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

  // What no template can be told is replaced as it appears, each word only where the vendor writes it.
  var places = [
    { within: 'button', attribute: 'title', words: {
      'zoom in': '放大', 'zoom out': '缩小', 'reset zoom': '复原', 'reset': '复原' } },
    { within: '.null-value', words: { 'null': '无' } },
    { within: '.dmn-decision-table-container', words: {
      'Hit policy:': '命中规则：', 'Collect': '汇总全部命中的行', 'When': '当', 'And': '且', 'Then': '则', 'Annotations': '备注',
      'string': '文字', 'boolean': '是否', 'integer': '整数', 'long': '整数', 'double': '小数', 'number': '数字', 'date': '日期' } },
    { within: '.dmn-decision-table-container', attribute: 'title', words: {
      'Decision name': '决策名称', 'Hit policy': '命中规则', 'Input label': '条件', 'Input type': '条件的类型',
      'Input expression': '条件', 'Output label': '结果', 'Output type': '结果的类型', 'Output name': '结果',
      'Collects the values of all matching rules': '汇总全部命中的行' } },
    { within: 'td', app: 'cockpit', words: {
      String: '文字', Boolean: '是否', Integer: '整数', Long: '整数', Short: '整数', Double: '小数', Date: '日期',
      Object: '对象', Null: '空', Json: '结构数据', Actions: '操作' } },
    { within: 'th', app: 'admin', words: { PI: '流程实例', DI: '决策实例', TU: '任务用户', FNI: '流程节点', EDE: '决策元素' } },
    { within: 'td, label, .modal-body', app: 'admin', words: {
      ALL: '全部', NONE: '无', READ: '查看', UPDATE: '修改', CREATE: '新建', DELETE: '删除', ACCESS: '使用',
      READ_TASK: '查看任务', UPDATE_TASK: '修改任务', CREATE_INSTANCE: '发起流程', READ_INSTANCE: '查看流程实例',
      UPDATE_INSTANCE: '修改流程实例', DELETE_INSTANCE: '删除流程实例', READ_HISTORY: '查看历史',
      READ_INSTANCE_VARIABLE: '查看流程变量', READ_HISTORY_VARIABLE: '查看历史变量', TASK_WORK: '办理任务',
      TASK_ASSIGN: '分派任务', MIGRATE_INSTANCE: '迁移流程实例', RETRY_JOB: '重试作业', SUSPEND: '暂停',
      SUSPEND_INSTANCE: '暂停流程实例', UPDATE_INSTANCE_VARIABLE: '修改流程变量', UPDATE_TASK_VARIABLE: '修改任务变量',
      READ_TASK_VARIABLE: '查看任务变量', UPDATE_VARIABLE: '修改变量', READ_VARIABLE: '查看变量',
      DELETE_HISTORY: '删除历史', UPDATE_HISTORY: '修改历史' } }
  ];
  var app = (/\/app\/(\w+)\//.exec(window.location.pathname) || [])[1];

  function inWords(place, text) {
    var parts = text.trim().split(/,\s*/);
    var known = parts.every(function (part) { return Object.prototype.hasOwnProperty.call(place.words, part); });
    return known ? parts.map(function (part) { return place.words[part]; }).join('、') : null;
  }

  function replace(element) {
    places.forEach(function (place) {
      if (place.app && place.app !== app || !element.closest(place.within)) {
        return;
      }
      if (place.attribute) {
        // "Input label: " and the label
        var hint = /^([^:]+)(: )?(.*)$/.exec(element.getAttribute(place.attribute) || '');
        var said = hint && inWords(place, hint[1]);
        if (said) {
          var rest = hint[2] ? '：' + (inWords(place, hint[3]) || hint[3]) : '';
          element.setAttribute(place.attribute, said + rest);
        }
        return;
      }
      element.childNodes.forEach(function (node) {
        var text = node.nodeType === Node.TEXT_NODE ? inWords(place, node.data) : null;
        if (text) {
          node.data = text;
        }
      });
    });
  }

  function replaceAll(root) {
    if (root.nodeType === Node.TEXT_NODE) {
      root = root.parentElement;
    }
    if (root && root.nodeType === Node.ELEMENT_NODE) {
      replace(root);
      root.querySelectorAll('*').forEach(replace);
    }
  }

  new MutationObserver(function (changes) {
    changes.forEach(function (change) {
      if (change.type === 'childList') {
        change.addedNodes.forEach(replaceAll);
      } else {
        replaceAll(change.target);
      }
    });
  }).observe(document.documentElement, { childList: true, subtree: true, characterData: true });
})();
