// Colours and single keys: the choice shows at once on the root of the page and is kept by the server in a cookie.
import { show } from './messages.js';
import { send } from './send.js';
import { word } from './words.js';

document.addEventListener('submit', event => {
  const form = event.target.closest('[data-choice]');
  const value = event.submitter?.value;
  if (!form || !value) return;
  event.preventDefault();
  const name = form.dataset.choice;
  const before = document.documentElement.dataset[name];
  display(name, value);
  keep(form.action, value).then(isKept => {
    if (isKept) return;
    display(name, before);
    show('alarm', word('unreachable'));
  });
});

function display(name, value) {
  document.documentElement.dataset[name] = value;
  document.querySelectorAll(`[data-choice="${name}"] .choice`).forEach(choice =>
    choice.setAttribute('aria-pressed', String(choice.value === value)));
}

/** The server answers with the way back to the page, which is not followed. */
async function keep(address, value) {
  try {
    const body = new URLSearchParams({ value });
    const answer = await send(address, { method: 'POST', body, redirect: 'manual', keepalive: true });
    return answer.ok || answer.type === 'opaqueredirect';
  } catch {
    return false;
  }
}
