import * as settings from '../../../lib/chengnuo/settings.js';

export default {
  ...settings,
  app: { name: '流程监控', vendor: settings.vendor }
};
