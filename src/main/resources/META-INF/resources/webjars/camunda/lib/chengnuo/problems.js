// Shows what is wrong with a form where people look: beside the field and at the button that was pressed. Tasklist shows
// it in a message at the edge of the page, behind dialogs, and calls the fields by their names in programs.
define(['viewer', 'forms'], function (viewer, words) {
  'use strict';

  var SUBMISSION = /(?:^|\/)(process-definition|task)\/[^?]*\/submit-form$/;

  function element(name, style, text) {
    var made = document.createElement(name);
    made.className = style;
    made.textContent = text || '';
    return made;
  }

  function clear(viewed) {
    viewed.container.querySelectorAll('.cn-problem').forEach(function (old) { old.remove(); });
    var buttons = viewed.buttons();
    if (buttons) {
      buttons.querySelectorAll('.cn-problems').forEach(function (old) { old.remove(); });
    }
  }

  function beside(viewed, problem) {
    var field = viewed.field(problem.field);
    if (field) {
      field.appendChild(element('div', 'fjs-form-field-error cn-problem', problem.message));
    }
  }

  function lead(viewed, key) {
    var field = viewed.field(key);
    if (field) {
      field.scrollIntoView({ block: 'center' });
      var input = field.querySelector('input:not([type=hidden]), select, textarea');
      if (input) {
        input.focus({ preventScroll: true });
      }
    }
  }

  function line(viewed, problem) {
    var label = viewed.label(problem.field);
    var item = element('li', '');
    if (!label) {
      item.textContent = problem.message;
      return item;
    }
    var link = element('button', 'btn-link', label);
    link.type = 'button';
    link.addEventListener('click', function () { lead(viewed, problem.field); });
    item.appendChild(link);
    item.appendChild(document.createTextNode('：' + problem.message));
    return item;
  }

  function atTheButton(viewed, heading, problems) {
    var box = element('div', 'cn-problems');
    box.setAttribute('role', 'alert');
    box.appendChild(element('strong', '', heading));
    if (problems.length) {
      var list = element('ul', '');
      problems.forEach(function (problem) { list.appendChild(line(viewed, problem)); });
      box.appendChild(list);
    }
    viewed.buttons().prepend(box);
    return box;
  }

  // What the server refused.
  function show(viewed, answer) {
    clear(viewed);
    var problems = answer.problems || [];
    problems.forEach(function (problem) { beside(viewed, problem); });
    atTheButton(viewed, problems.length ? '未能提交，请更正以下 ' + problems.length + ' 项：' : answer.message, problems);
    viewed.buttons().scrollIntoView({ block: 'nearest' });
  }

  // What the form itself found: it stands beside the fields already.
  function ownProblems(viewed, errors) {
    return Object.keys(errors).map(function (id) {
      var first = Object.values(errors[id]).flat(Infinity)[0];
      return { field: viewed.keyOf(id), message: words.inChinese(first) || first };
    });
  }

  viewer.onForm(function (viewed) {
    // Tasklist locks the button meanwhile.
    function tell(errors) {
      var found = ownProblems(viewed, errors);
      viewed.buttons().querySelectorAll('.cn-own').forEach(function (old) { old.remove(); });
      if (found.length) {
        atTheButton(viewed, '尚有 ' + found.length + ' 项未填好：', found).classList.add('cn-own');
      }
    }
    viewed.on('submit', function (event) {
      clear(viewed);
      tell(event.errors);
      // The viewer has yet to write beside the fields, which moves the buttons.
      window.requestAnimationFrame(function () { viewed.buttons().scrollIntoView({ block: 'nearest' }); });
    });
    viewed.on('changed', function (state) { tell(state.errors); });
    // The viewer takes leave of what it hides some time after the change that hid it.
    viewed.on('formFieldInstanceRegistry.changed', function () {
      window.requestAnimationFrame(function () { viewed.forgetHidden(); });
    });
    // Whoever changes a field has read what was wrong with it, and may have cured what was wrong with others.
    ['input', 'change', 'click'].forEach(function (event) {
      viewed.container.addEventListener(event, function (happened) {
        var field = happened.target.closest('.fjs-form-field');
        var problem = field && field.querySelector('.cn-problem');
        if (problem && happened.target.matches('input, select, textarea, .fjs-dropdownlist-item')) {
          problem.remove();
        }
      });
    });
  });

  function refused(starts, error) {
    var viewed = viewer.current(starts);
    var answer = error.response && error.response.body;
    if (viewed && answer && answer.message) {
      show(viewed, answer);
      if (answer.problems) {
        error.message = '请按标示更正后重新提交';
      }
    }
  }

  function page(name, address) {
    var link = element('a', 'btn btn-default btn-sm', name);
    link.href = address;
    link.target = '_blank';
    return link;
  }

  // What the applicant needs when the case is registered: its number, and a receipt to take along where there is one.
  function registered(caseNumber) {
    document.querySelectorAll('.cn-started').forEach(function (old) { old.remove(); });
    var box = element('div', 'cn-started');
    box.setAttribute('role', 'status');
    box.appendChild(element('strong', '', '已登记，办件编号 ' + caseNumber));
    var sheet = '/cases/' + encodeURIComponent(caseNumber);
    box.appendChild(page('查看办件', sheet));
    var receipt = sheet + '/receipt';
    // Not every process gives receipts; the server knows which do.
    window.fetch(receipt, { credentials: 'same-origin' }).then(function (answer) {
      if (answer.ok) {
        box.insertBefore(page('打印收件凭证', receipt), close);
      }
    });
    var close = element('button', 'btn btn-link btn-sm', '关闭');
    close.type = 'button';
    close.addEventListener('click', function () { box.remove(); });
    box.appendChild(close);
    document.body.appendChild(box);
  }

  // Tasklist's own client tells its caller no more than a message, so the answer is read as it arrives.
  window.angular.module('chengnuo.problems', ['camunda.common.services']).config(['$provide', function ($provide) {
    $provide.decorator('camAPIHttpClient', ['$delegate', 'Notifications', function (Client, Notifications) {
      var post = Client.prototype.post;
      Client.prototype.post = function (path, options) {
        var submission = SUBMISSION.exec(path);
        if (submission) {
          var done = options.done;
          var task = document.querySelector('h2.task');
          var name = task && task.textContent.trim();
          options.done = function (error, answer) {
            var starts = submission[1] === 'process-definition';
            // What an earlier attempt met with holds no longer.
            Notifications.clear({ type: 'danger' });
            if (error) {
              refused(starts, error);
            } else if (!starts) {
              Notifications.addMessage({ status: '已完成', message: name, duration: 5000 });
            } else if (answer && answer.businessKey) {
              registered(answer.businessKey);
            }
            return done.apply(this, arguments);
          };
        }
        return post.call(this, path, options);
      };
      return Client;
    }]);
  }]);
});
