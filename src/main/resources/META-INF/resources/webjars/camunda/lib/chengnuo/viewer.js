// Knows the forms on the page. The viewer of Camunda Forms keeps its form to itself; it hands it down to its own parts
// by Preact, and there it is found.
define(function () {
  'use strict';

  var known = new Map();
  var listeners = [];

  function contextOf(node) {
    if (!node) {
      return null;
    }
    if (Array.isArray(node)) {
      return node.reduce(function (found, child) { return found || contextOf(child); }, null);
    }
    var value = node.props && node.props.value;
    return value && value.getService ? value : contextOf(node.__k);
  }

  function ViewedForm(container, context) {
    this.container = container;
    this.form = context.getService('form');
    this.prefix = 'fjs-form-' + context.formId + '-';
  }

  // What was filled in; hidden fields and what the form only shows are in it too.
  ViewedForm.prototype.data = function () {
    var state = this.form._getState();
    return Object.assign({}, state.initialData, state.data);
  };

  ViewedForm.prototype.on = function (event, listener) {
    this.form.on(event, listener);
  };

  ViewedForm.prototype.keyOf = function (fieldId) {
    var field = this.form.get('formFieldRegistry').get(fieldId);
    return field ? field.key : fieldId;
  };

  // The element of a field with label, input and description; null while the form hides it.
  ViewedForm.prototype.field = function (key) {
    var field = this.form.get('formFieldRegistry').getAll().find(function (each) { return each.key === key; });
    if (!field) {
      return null;
    }
    var id = this.prefix + field.id;
    var part = this.container.querySelector('[id="' + id + '"], [id^="' + id + '-"]');
    return part && part.closest('.fjs-form-field');
  };

  // The viewer keeps complaining of fields that a later answer has hidden, and nobody could cure those.
  ViewedForm.prototype.forgetHidden = function () {
    var errors = this.form._getState().errors;
    var shown = this.form.get('formFieldInstanceRegistry').getAll().map(function (each) { return each.id; });
    var left = Object.keys(errors).filter(function (id) { return shown.indexOf(id) >= 0; });
    if (left.length < Object.keys(errors).length) {
      this.form._setState({
        errors: Object.fromEntries(left.map(function (id) { return [id, errors[id]]; }))
      });
    }
  };

  // Writes a field as if it had been filled in; false where the form has no such field at the moment.
  ViewedForm.prototype.write = function (key, value) {
    var instance = this.form.get('formFieldInstanceRegistry').getAll().find(function (each) {
      return each.valuePath && each.valuePath.join('.') === key;
    });
    if (instance && this.data()[key] !== value) {
      this.form._update({ fieldInstance: instance, value: value });
    }
    return Boolean(instance);
  };

  ViewedForm.prototype.label = function (key) {
    var field = this.field(key);
    var label = field && field.querySelector('label');
    if (!label) {
      return '';
    }
    var words = label.cloneNode(true);
    words.querySelectorAll('.fjs-asterix').forEach(function (mark) { mark.remove(); });
    return words.textContent.trim();
  };

  // Where the buttons are that send the form.
  ViewedForm.prototype.buttons = function () {
    var dialog = this.container.closest('.modal-content');
    return dialog
      ? dialog.querySelector('.modal-footer')
      : this.container.closest('[cam-tasklist-form]').querySelector('.form-actions');
  };

  ViewedForm.prototype.starts = function () {
    return this.container.closest('.modal-content') !== null;
  };

  function look() {
    known.forEach(function (viewed, container) {
      if (!container.isConnected) {
        known.delete(container);
      }
    });
    document.querySelectorAll('.fjs-container').forEach(function (container) {
      var context = known.has(container) ? null : contextOf(container.__k);
      if (context) {
        var viewed = new ViewedForm(container, context);
        known.set(container, viewed);
        listeners.forEach(function (listener) { listener(viewed); });
      }
    });
  }

  new MutationObserver(look).observe(document.documentElement, { childList: true, subtree: true });

  return {
    // Calls the listener with every form that appears.
    onForm: function (listener) {
      listeners.push(listener);
      known.forEach(listener);
    },
    // The form in the dialog that starts a process, or that of the task.
    current: function (starts) {
      look();
      return Array.from(known.values()).find(function (viewed) { return viewed.starts() === starts; }) || null;
    }
  };
});
