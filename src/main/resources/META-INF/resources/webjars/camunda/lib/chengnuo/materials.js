// Materials are ticked, not typed: in place of the text of codes stands a check list of the item's materials, each with
// its form and a remark. What is ticked is written into the text fields that other programs send as well:
// submittedMaterials ("M01,M02") and materialNotes (a line each: "M01 ORIGINAL a remark").
//
// A start form knows the item that was chosen, and which materials its facts demand; a task brings its list along.
define(['viewer'], function (viewer) {
  'use strict';

  var FORMS = { ORIGINAL: '原件', COPY: '复印件', BOTH: '原件和复印件' };
  var LONGEST_REMARK = 100;
  var items = {};

  function item(code) {
    items[code] = items[code] || window.fetch('/api/service-items/' + encodeURIComponent(code)).then(function (answer) {
      if (!answer.ok) {
        throw new Error(answer.status + ' ' + answer.url);
      }
      return answer.json();
    });
    return items[code];
  }

  function holds(condition, data) {
    return condition && condition.values.indexOf(String(data[condition.fact])) >= 0;
  }

  function ofItem(found, data) {
    return found.materials.map(function (material) {
      return Object.assign({}, material, {
        required: material.required || holds(material.when, data),
        conditional: Boolean(material.when)
      });
    });
  }

  // What was ticked before: in a form that was put aside, or in the case.
  function ticks(lines, data) {
    var codes = (data.submittedMaterials || '').split(',').filter(Boolean);
    var remarks = {};
    (data.materialNotes || '').split('\n').forEach(function (line) {
      var parts = /^(\S+) (\S+) ?(.*)$/.exec(line);
      if (parts) {
        remarks[parts[1]] = { form: parts[2], remark: parts[3] };
      }
    });
    var state = {};
    lines.forEach(function (line) {
      var known = remarks[line.code] || { form: line.handedForm || line.form, remark: line.remark || '' };
      state[line.code] = {
        on: codes.length ? codes.indexOf(line.code) >= 0 : Boolean(line.handedIn),
        form: known.form,
        remark: known.remark
      };
    });
    return state;
  }

  function element(name, properties, children) {
    var made = Object.assign(document.createElement(name), properties);
    (children || []).forEach(function (child) { made.append(child); });
    return made;
  }

  function need(line) {
    if (!line.required) {
      return line.conditional ? '本件不需要' : '选交';
    }
    return line.deferrableDays ? '必交，可容缺 ' + line.deferrableDays + ' 个工作日' : '必交';
  }

  function CheckList(viewed, lines, state) {
    this.viewed = viewed;
    this.lines = lines;
    this.state = state;
  }

  CheckList.prototype.row = function (line) {
    var list = this;
    var mine = this.state[line.code];
    var id = this.viewed.prefix + 'material-' + line.code;
    var title = line.code + ' ' + line.name;
    var box = element('input', { type: 'checkbox', id: id, checked: mine.on });
    var form = element('select', { ariaLabel: title + '：形式', disabled: !mine.on },
      Object.keys(FORMS).map(function (value) {
        return element('option', { value: value, textContent: FORMS[value], selected: value === mine.form });
      }));
    var remark = element('input', {
      type: 'text', maxLength: LONGEST_REMARK, ariaLabel: title + '：备注', placeholder: '备注', disabled: !mine.on,
      value: mine.remark
    });
    box.addEventListener('change', function () {
      mine.on = box.checked;
      form.disabled = remark.disabled = !box.checked;
      list.write();
    });
    form.addEventListener('change', function () { mine.form = form.value; list.write(); });
    remark.addEventListener('input', function () { mine.remark = remark.value; list.write(); });
    var label = element('label', { htmlFor: id }, [title]);
    return element('tr', { className: line.required ? 'cn-required' : '' }, [
      element('td', {}, [box]),
      element('td', {}, [
        label,
        element('span', { className: 'cn-need', textContent: need(line) }),
        element('div', { className: 'cn-help', textContent: line.note || '' })
      ]),
      element('td', {}, [form]),
      element('td', {}, [remark])
    ]);
  };

  CheckList.prototype.render = function (label) {
    var list = this;
    var all = element('button', { type: 'button', className: 'btn btn-default btn-xs', textContent: '必交材料全部收到' });
    all.addEventListener('click', function () {
      list.lines.forEach(function (line) {
        list.state[line.code].on = list.state[line.code].on || line.required;
      });
      list.write();
      list.show(label);
      list.box.querySelector('button').focus();
    });
    return element('fieldset', { className: 'cn-materials' }, [
      element('legend', { textContent: label }),
      all,
      element('table', {}, [element('tbody', {}, this.lines.map(function (line) { return list.row(line); }))])
    ]);
  };

  CheckList.prototype.show = function (label) {
    var field = this.viewed.field('submittedMaterials');
    field.querySelectorAll('.cn-materials').forEach(function (old) { old.remove(); });
    this.box = this.render(label);
    field.append(this.box);
  };

  CheckList.prototype.write = function () {
    var state = this.state;
    var ticked = this.lines.filter(function (line) { return state[line.code].on; });
    var codes = ticked.map(function (line) { return line.code; }).join(',');
    return this.viewed.write('submittedMaterials', codes) && this.viewed.write('materialNotes', ticked.map(function (line) {
      return (line.code + ' ' + state[line.code].form + ' ' + state[line.code].remark.trim()).trim();
    }).join('\n'));
  };

  // What is plainly missing is demanded unless the clerk chooses otherwise: it can be demanded only once.
  CheckList.prototype.demand = function () {
    var state = this.state;
    var missing = this.lines
      .filter(function (line) { return line.required && !state[line.code].on; })
      .map(function (line) { return line.code; });
    var chosen = String(this.viewed.data().missingMaterials || '');
    var untouched = chosen === (this.viewed.demanded || '');
    if (untouched && chosen !== missing.join(',') && this.viewed.write('missingMaterials', missing)) {
      this.viewed.demanded = missing.join(',');
    }
  };

  function hideText(viewed) {
    var notes = viewed.field('materialNotes');
    if (notes && !notes.querySelector('.cn-written')) {
      notes.append(element('span', { className: 'cn-written' }));
    }
  }

  viewer.onForm(function (viewed) {
    var shown = '';
    var states = {};
    var list = null;
    var due = false;

    function draw(about, lines) {
      var field = viewed.field('submittedMaterials');
      if (!field) {
        shown = '';
        return;
      }
      hideText(viewed);
      var wanted = about + JSON.stringify(lines);
      if (wanted !== shown || !field.querySelector('.cn-materials')) {
        shown = wanted;
        var first = !Object.keys(states).length;
        states[about] = states[about] || ticks(lines, first ? viewed.data() : {});
        list = new CheckList(viewed, lines, states[about]);
        list.show(viewed.label('submittedMaterials'));
      }
      if (!list.write()) {
        // The viewer knows its fields a moment after it has drawn them.
        soon();
      }
      list.demand();
    }

    function update() {
      var data = viewed.data();
      if (data.materialList) {
        draw('case', JSON.parse(data.materialList));
      } else if (viewed.starts() && data.serviceItem) {
        var code = data.serviceItem;
        item(code).then(function (found) {
          if (viewed.data().serviceItem === code) {
            draw(code, ofItem(found, viewed.data()));
          }
        }).catch(function (error) { window.console.warn('Materials stay a text', error); });
      }
    }

    // After the viewer has drawn what changed, and again when it knows the fields that it has drawn.
    function soon() {
      if (!due) {
        due = true;
        window.requestAnimationFrame(function () {
          due = false;
          update();
        });
      }
    }

    viewed.on('changed', soon);
    viewed.on('formFieldInstanceRegistry.changed', soon);
    soon();
  });
});
