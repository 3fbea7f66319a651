// The form viewer has hard-coded in English what is wrong with an input, the hints of empty fields and the calendar, so
// they are replaced as they appear.
define(function () {
  'use strict';

  var sentences = [
    [/^Field is required\.$/, '请填写此项'],
    [/^Field must have minimum value of (.+)\.$/, '不得小于 $1'],
    [/^Field must have maximum value of (.+)\.$/, '不得大于 $1'],
    [/^Field must have minimum length of (.+)\.$/, '不得少于 $1 字'],
    [/^Field must have maximum length of (.+)\.$/, '不得超过 $1 字'],
    [/^Field must match pattern .+\.$/, '格式不符合要求'],
    [/^Value is not a number\.$/, '应为数字'],
    [/^Value is expected to be an integer\.$/, '应为整数'],
    [/^Value is expected to have at most (\d+) decimal digits?\.$/, '小数不得超过 $1 位'],
    [/^Date and time must both be entered\.$/, '日期和时间都须填写'],
    [/^Select$/, '请选择'],
    [/^Search$/, '输入文字查找'],
    [/^No results$/, '没有匹配的选项'],
    [/^All values selected$/, '已全部选择'],
    [/^Increment$/, '加'],
    [/^Decrement$/, '减'],
    [/^hh:mm( --)?$/, '时:分'],
    [/^Month$/, '月'],
    [/^Year$/, '年']
  ];
  var months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
    'November', 'December'];
  months.forEach(function (month, i) { sentences.push([new RegExp('^' + month + '$'), i + 1 + '月']); });
  ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].forEach(function (day, i) {
    sentences.push([new RegExp('^' + day + '$'), '日一二三四五六'.charAt(i)]);
  });

  var attributes = ['placeholder', 'title', 'aria-label'];

  function inChinese(text) {
    var trimmed = text.trim();
    for (var i = 0; trimmed && i < sentences.length; i++) {
      if (sentences[i][0].test(trimmed)) {
        return trimmed.replace(sentences[i][0], sentences[i][1]);
      }
    }
    var date = /^[mdy]{1,4}([/.-])[mdy]{1,4}\1[mdy]{1,4}$/i.test(trimmed);
    return date ? trimmed.replace(/y+/i, '年').replace(/m+/i, '月').replace(/d+/i, '日') : null;
  }

  // Not in the case sheet: what people wrote stays as they wrote it.
  function ofTheViewer(element) {
    return element && element.closest && element.closest('.fjs-container, .flatpickr-calendar')
      && !element.closest('.cn-sheet');
  }

  function translateText(node) {
    var chinese = inChinese(node.data);
    if (chinese !== null && chinese !== node.data) {
      node.data = chinese;
    }
  }

  function translateAttribute(element, name) {
    var chinese = element.hasAttribute(name) ? inChinese(element.getAttribute(name)) : null;
    if (chinese !== null) {
      element.setAttribute(name, chinese);
    }
  }

  function translate(root) {
    if (root.nodeType === Node.TEXT_NODE) {
      if (ofTheViewer(root.parentElement)) {
        translateText(root);
      }
      return;
    }
    if (root.nodeType !== Node.ELEMENT_NODE || !(ofTheViewer(root) || root.querySelector('.fjs-container'))) {
      return;
    }
    var texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      if (ofTheViewer(texts.currentNode.parentElement)) {
        translateText(texts.currentNode);
      }
    }
    [root].concat(Array.from(root.querySelectorAll('[placeholder], [title], [aria-label]'))).forEach(function (element) {
      if (ofTheViewer(element)) {
        attributes.forEach(function (name) { translateAttribute(element, name); });
      }
    });
  }

  new MutationObserver(function (changes) {
    changes.forEach(function (change) {
      if (change.type === 'childList') {
        change.addedNodes.forEach(translate);
      } else if (change.type === 'characterData') {
        translate(change.target);
      } else if (ofTheViewer(change.target)) {
        translateAttribute(change.target, change.attributeName);
      }
    });
  }).observe(document.documentElement, {
    childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: attributes
  });

  // The viewer's sentence in Chinese; null if it is none of its sentences.
  return { inChinese: inChinese };
});
