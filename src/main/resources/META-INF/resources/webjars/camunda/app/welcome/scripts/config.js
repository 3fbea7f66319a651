import * as settings from '../../../lib/chengnuo/settings.js';

export default {
  ...settings,
  app: { name: '工作台', vendor: settings.vendor }
};
