// Colours and single keys: the choice shows at once on the root of the page and is kept by the server in a cookie.
import { send } from './send.js';

document.addEventListener('submit', event => {
  const form = event.target.closest('[data-choice]');
  const value = event.submitter?.value;
  if (!form || !value) return;
  event.preventDefault();
  const name = form.dataset.choice;
  document.documentElement.dataset[name] = value;
  document.querySelectorAll(`[data-choice="${name}"] .choice`).forEach(choice =>
    choice.setAttribute('aria-pressed', String(choice.value === value)));
  send(form.action, { method: 'POST', body: new URLSearchParams({ value }), redirect: 'manual' });
});
