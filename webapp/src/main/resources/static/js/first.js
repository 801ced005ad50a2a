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

  // Our other scripts are modules; app.js says when they run. Where they do not, because the browser is too old or a file did
  // not come, everything goes by links and forms, and the pages of a document are the server's pictures.
  root.setAttribute('data-scripts', 'awaited');
  document.addEventListener('DOMContentLoaded', function () {
    if (root.getAttribute('data-scripts') === 'run') return;
    root.removeAttribute('data-scripts');
    document.body.setAttribute('hx-disable', '');
    var pictures = document.querySelector('.viewer[data-pdf]') && document.querySelector('[data-viewer-other]');
    if (pictures) location.replace(pictures.href);
  });
})();
