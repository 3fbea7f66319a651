// What the config.js of all four web applications have in common.

export const locales = {
  // The applications look up the bare language of the browser's first choice ("zh" of "zh-CN") in this list and take
  // the fallback if it is not there: with nothing else to find, everybody gets Chinese, whatever their browser's language.
  availableLocales: ['zh-CN'],
  fallbackLocale: 'zh-CN'
};

// "lll", the default, would drop the leading zeros of a numeric month: 2026-3-5.
export const dateFormat = { abbr: 'L LT' };

// Loaded before the application starts; the paths are relative to the application's own folder.
export const requireJsConfig = {
  paths: {
    account: '../../lib/chengnuo/account',
    chinese: '../../lib/chengnuo/chinese',
    labels: '../../lib/chengnuo/labels'
  },
  // By default an application gives up for good, and stays blank, when one of these takes more than seven seconds.
  waitSeconds: 300,
  deps: ['chinese', 'labels!', 'account'],
  ngDeps: ['chengnuo.chinese', 'chengnuo.account']
};

// The message at the first login leads to the vendor's page of product advertisements.
export const disableWelcomeMessage = true;

export const vendor = '承诺行政审批';
