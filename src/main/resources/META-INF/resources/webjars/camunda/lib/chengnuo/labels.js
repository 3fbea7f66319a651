// Has the labels at hand before the application starts. The applications fetch them while they draw the first page and
// look some of them up only once, so that a browser without stored labels may keep showing "CREATION_DATE"; and from
// the second visit on they show the stored labels, however old, until they are opened once more. Filling the store
// first cures both. If it fails, the application goes on as the vendor made it.
define({
  load: function (name, require, done) {
    'use strict';

    var base = document.querySelector('base');
    var language = 'zh-CN';
    var folder = base.getAttribute('app-root') + '/app/' + base.getAttribute('app-name') + '/locales/';

    window.fetch(folder + language + '.json', { cache: 'no-cache' })
      .then(function (response) {
        if (!response.ok) {
          throw new Error(response.status + ' ' + response.url);
        }
        return response.json();
      })
      .then(function (labels) {
        var store = JSON.parse(window.localStorage.getItem('camunda-web') || '{}');
        store[folder + '_locales_data_' + language + '_' + window.bust] = JSON.stringify(labels);
        window.localStorage.setItem('camunda-web', JSON.stringify(store));
      })
      .catch(function (error) { window.console.warn('Labels not stored beforehand', error); })
      .then(function () { done(true); });
  }
});
