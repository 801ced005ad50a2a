// A change of colours needs no new page; the choice is kept by the server in a cookie.
import { send } from './send.js';

document.addEventListener('submit', event => {
  const form = event.target.closest('[data-theme-choice]');
  const value = event.submitter?.value;
  if (!form || !value) return;
  event.preventDefault();
  document.documentElement.dataset.theme = value;
  document.querySelectorAll('[data-theme-choice] .choice').forEach(choice =>
    choice.setAttribute('aria-pressed', String(choice.value === value)));
  send(form.action, { method: 'POST', body: new URLSearchParams({ value }), redirect: 'manual' });
});
