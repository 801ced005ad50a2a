// Runs before the first paint, in every browser, so it is written in the script of old ones.
(function () {
  var root = document.documentElement;

  // the remembered widths of the work screen are in place before it is drawn, so that nothing jumps
  ['list', 'acts'].forEach(function (part) {
    try {
      var width = localStorage.getItem('work.' + part);
      if (width) root.style.setProperty('--work-' + part, width);
    } catch (refused) { /* a browser that keeps nothing */ }
  });

  // Some browsers know modules and not all that ours lean on.
  var form = HTMLFormElement.prototype;
  if (!form.requestSubmit) form.requestSubmit = function (button) {
    if (button) { button.click(); return; }
    var own = document.createElement('button');
    own.hidden = true;
    this.appendChild(own);
    own.click();
    this.removeChild(own);
  };
  var box = (window.HTMLDialogElement || window.HTMLUnknownElement).prototype;
  if (!box.showModal) {
    box.showModal = function () { this.setAttribute('open', ''); };
    box.close = function () {
      this.removeAttribute('open');
      this.dispatchEvent(new Event('close'));
    };
  }

  // Our other scripts are modules; app.js says when they run. Where they do not, because the browser is too old or a file did
  // not come, everything goes by links and forms, and the pages of a document are the server's pictures.
  root.setAttribute('data-scripts', 'awaited');
  document.addEventListener('DOMContentLoaded', function () {
    if (root.getAttribute('data-scripts') === 'run') return;
    root.removeAttribute('data-scripts');
    document.body.setAttribute('hx-disable', '');
    var viewer = document.querySelector('.viewer[data-pdf]');
    if (!viewer) return;
    [].forEach.call(viewer.querySelectorAll('noscript'), function (page) {
      page.insertAdjacentHTML('beforebegin', page.textContent);
    });
    viewer.removeAttribute('data-pdf');
  });
})();
