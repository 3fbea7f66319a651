// Prints the page of a case; browsers print no page by a script that stands in it.
document.querySelectorAll('[data-print]').forEach(function (button) {
  button.addEventListener('click', function () { window.print(); });
});
