// htmx and the rest of the page: token, ended sessions, an unreachable server, counters after an act.
import { HEADER, NAME_HEADER, drawnFor, token } from './csrf.js';
import { show } from './messages.js';
import { signInAgain } from './session.js';
import { word } from './words.js';

document.addEventListener('htmx:configRequest', event => {
  event.detail.headers[HEADER] = token();
  event.detail.headers[NAME_HEADER] = drawnFor();
  delete event.detail.parameters['_csrf'];
});

document.addEventListener('htmx:responseError', async event => {
  if (event.detail.xhr.status !== 401) return;
  const { verb, path, elt, target, triggeringEvent } = event.detail.requestConfig;
  if (await signInAgain()) {
    window.htmx.ajax(verb, path, { source: elt, target, event: triggeringEvent });
    show('done', word('repeated'));
  }
});

document.addEventListener('htmx:sendError', () => show('alarm', word('unreachable')));
document.addEventListener('htmx:timeout', () => show('alarm', word('unreachable')));

// rail and notices are fetched anew after each act and when the person comes back to the tab
document.addEventListener('htmx:afterRequest', event => {
  if (event.detail.requestConfig?.verb !== 'get' && event.detail.successful) refresh();
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') refresh();
});

function refresh() {
  if (document.body.dataset.person) document.body.dispatchEvent(new CustomEvent('lt:refresh'));
}
