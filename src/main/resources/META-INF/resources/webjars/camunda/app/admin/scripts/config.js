import * as settings from '../../../lib/chengnuo/settings.js';

export default {
  ...settings,
  app: { name: '系统管理', vendor: settings.vendor }
};
