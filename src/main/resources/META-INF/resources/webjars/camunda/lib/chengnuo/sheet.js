// Folds the chapters of the case sheet, so that what is to be decided stands on the first screen. The form viewer lets no
// foldable elements through, so they are made here. Open are the chapter that the step needs (cn-needed) and those that the
// same person opened in an earlier case: several may share a browser.
(function () {
  'use strict';

  function ownKey() {
    var known = window.angular.element(document.body).injector().get('$rootScope').authentication || {};
    return 'chengnuo-open-chapters-' + known.name;
  }

  function opened() {
    try {
      return JSON.parse(window.localStorage.getItem(ownKey())) || [];
    } catch (e) {
      return [];
    }
  }

  function remember(title, open) {
    var others = opened().filter(function (name) { return name !== title; });
    window.localStorage.setItem(ownKey(), JSON.stringify(open ? others.concat(title) : others));
  }

  function fold(chapter) {
    var heading = chapter.querySelector('h4');
    var details = document.createElement('details');
    var summary = document.createElement('summary');
    details.className = chapter.className;
    summary.textContent = heading.textContent;
    details.open = chapter.classList.contains('cn-needed') || opened().indexOf(heading.textContent) >= 0;
    heading.remove();
    details.append(summary);
    details.append.apply(details, Array.from(chapter.childNodes));
    summary.addEventListener('click', function () { remember(summary.textContent, !details.open); });
    chapter.replaceWith(details);
  }

  new MutationObserver(function (changes) {
    changes.forEach(function (change) {
      change.addedNodes.forEach(function (node) {
        if (node.nodeType === Node.ELEMENT_NODE) {
          node.querySelectorAll('div.cn-chapter').forEach(fold);
        }
      });
    });
  }).observe(document.documentElement, { childList: true, subtree: true });
})();
