// Signing in again without leaving the page. Only the same person may go on; for anybody else the page starts anew.
import { HEADER, drawnFor, token } from './csrf.js';
import { word } from './words.js';

let waiting = null;

/** Resolves to true when the same person has signed in again, to false when they gave up. */
export function signInAgain() {
  waiting ??= ask().finally(() => { waiting = null; });
  return waiting;
}

function ask() {
  const dialog = document.getElementById('sign-in-again');
  if (!dialog) {
    location.assign('/sign-in');
    return Promise.resolve(false);
  }
  return new Promise(resolve => {
    const form = dialog.querySelector('form');
    const done = result => {
      form.removeEventListener('submit', submit);
      dialog.removeEventListener('close', gaveUp);
      form.reset();
      if (dialog.open) dialog.close();
      if (result) document.dispatchEvent(new CustomEvent('lt:signed-in'));
      resolve(result);
    };
    const gaveUp = () => done(false);
    const submit = async event => {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (await attempt(form)) done(true);
    };
    form.addEventListener('submit', submit);
    dialog.addEventListener('close', gaveUp);
    dialog.showModal();
  });
}

async function attempt(form) {
  const error = form.querySelector('[data-sign-in-error]');
  error.textContent = '';
  let answer;
  try {
    answer = await fetch(form.action, {
      method: 'POST', credentials: 'same-origin',
      headers: { Accept: 'application/json', [HEADER]: token() },
      body: new URLSearchParams({ login: form.elements.login.value, password: form.elements.password.value }),
    });
  } catch {
    error.textContent = word('unreachable');
    return false;
  }
  if (answer.ok) {
    if (answer.headers.get('X-Person') === document.body.dataset.person) {
      await standInAgain();
      return true;
    }
    location.reload();
    return false;
  }
  const problem = await answer.json().catch(() => ({}));
  error.textContent = problem.detail ?? word('failed');
  form.elements.password.select();
  return false;
}

/**
 * A new session acts in one's own name; the page was drawn for somebody absent, and says so at its top. When that may no
 * longer be, the server refuses what the page sends next.
 */
async function standInAgain() {
  const absent = drawnFor().split('/')[1];
  if (!absent) return;
  await fetch('/shell/standing-in', {
    method: 'POST', credentials: 'same-origin', redirect: 'manual',
    headers: { Accept: 'application/json', [HEADER]: token() },
    body: new URLSearchParams({ person: absent }),
  }).catch(() => null);
}
