// Folds the chapters of the case sheet, so that what is to be decided stands on the first screen. The form viewer lets no
// foldable elements through, so they are made here; a chapter that somebody has opened stays open in their next case.
(function () {
  'use strict';

  var OPEN = 'chengnuo-open-chapters';

  function opened() {
    try {
      return JSON.parse(window.localStorage.getItem(OPEN)) || [];
    } catch (e) {
      return [];
    }
  }

  function remember(title, open) {
    var others = opened().filter(function (name) { return name !== title; });
    window.localStorage.setItem(OPEN, JSON.stringify(open ? others.concat(title) : others));
  }

  function fold(chapter) {
    var heading = chapter.querySelector('h4');
    var details = document.createElement('details');
    var summary = document.createElement('summary');
    details.className = chapter.className;
    summary.textContent = heading.textContent;
    details.open = opened().indexOf(heading.textContent) >= 0;
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
