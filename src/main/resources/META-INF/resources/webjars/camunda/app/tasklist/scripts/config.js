import * as settings from '../../../lib/chengnuo/settings.js';

export default {
  ...settings,
  requireJsConfig: {
    ...settings.requireJsConfig,
    paths: {
      ...settings.requireJsConfig.paths,
      desk: '../../lib/chengnuo/desk',
      dialogs: '../../lib/chengnuo/dialogs',
      forms: '../../lib/chengnuo/forms',
      materials: '../../lib/chengnuo/materials',
      order: '../../lib/chengnuo/order',
      problems: '../../lib/chengnuo/problems',
      sheet: '../../lib/chengnuo/sheet',
      viewer: '../../lib/chengnuo/viewer'
    },
    deps: [
      ...settings.requireJsConfig.deps, 'desk', 'dialogs', 'forms', 'materials', 'order', 'problems', 'sheet', 'viewer'
    ],
    ngDeps: [
      ...settings.requireJsConfig.ngDeps, 'chengnuo.desk', 'chengnuo.dialogs', 'chengnuo.order', 'chengnuo.problems'
    ]
  },
  app: { name: '任务办理', vendor: settings.vendor },
  // The vendor's key combinations; their descriptions are no labels of the locale file.
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: '认领所选任务' },
    focusFilter: { key: 'ctrl+shift+f', description: '转到第一个任务筛选' },
    focusList: { key: 'ctrl+alt+l', description: '转到列表中的第一个任务' },
    focusForm: { key: 'ctrl+alt+f', description: '转到任务表单的第一个输入框' },
    startProcess: { key: 'ctrl+alt+p', description: '打开“发起流程”窗口' }
  }
};
