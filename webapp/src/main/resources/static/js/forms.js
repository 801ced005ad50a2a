// Forms: checked in words when a field is left, sent once, and never lost to an ended session.
import { NAME_HEADER, token } from './csrf.js';
import { show } from './messages.js';
import { whenLetGo } from './press.js';
import { send } from './send.js';
import { word } from './words.js';

const fieldOf = target => target.matches?.('[data-checked] .input') ? target : null;

document.addEventListener('focusout', event => {
  const field = fieldOf(event.target);
  if (field && (field.value || field.getAttribute('aria-invalid'))) whenLetGo(() => check(field));
});

document.addEventListener('input', event => {
  const field = fieldOf(event.target);
  if (field?.getAttribute('aria-invalid') && field.validity.valid) check(field);
});

document.addEventListener('submit', event => {
  const form = event.target;
  if (form.matches('[data-checked]') && !checkAll(form)) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}, true);

document.addEventListener('submit', event => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post' || isOfHtmx(form)) return;
  if (form.dataset.sent === 'again') {
    form.dataset.sent = 'once';
    return;
  }
  if (form.dataset.sent) { // a second click on the same button
    event.preventDefault();
    return;
  }
  if (form.elements._csrf) form.elements._csrf.value = token();
  if ('unguarded' in form.dataset || !document.body.dataset.person) return;
  event.preventDefault();
  form.dataset.sent = 'asking';
  sendGuarded(form, event.submitter);
});

/** Asks first whether the session still lives, in the name of the page; the answer may be a dialog in place. */
async function sendGuarded(form, submitter) {
  const anyName = 'anyName' in form.dataset ? { headers: { [NAME_HEADER]: '' } } : {};
  const answer = await send('/shell/session', anyName).catch(() => null);
  if (answer?.status === 401 || answer?.status === 409) {
    delete form.dataset.sent;
    if (answer.status === 409) await say(answer);
    return;
  }
  if (!answer || answer.status >= 500) { // the browser's own page of a failure would take the place of what was typed
    delete form.dataset.sent;
    show('alarm', word('unreachable'));
    return;
  }
  if (form.elements._csrf) form.elements._csrf.value = token();
  form.dataset.sent = 'again';
  form.requestSubmit(submitter);
  setTimeout(() => delete form.dataset.sent, 3000);
}

async function say(answer) {
  const problem = await answer.json().catch(() => ({}));
  show('alarm', [problem.detail ?? word('failed'), problem.next].filter(Boolean).join(' '));
}

const isOfHtmx = form => ['hx-post', 'hx-put', 'hx-patch', 'hx-delete'].some(name => form.hasAttribute(name));

function checkAll(form) {
  const wrong = [...form.querySelectorAll('.input')].filter(field => !check(field));
  wrong[0]?.focus();
  return wrong.length === 0;
}

/** Puts the words for the first fault beside the field; true when there is none. */
export function check(field) {
  const text = fault(field);
  const place = document.getElementById(field.id + '-error');
  if (place) place.textContent = text;
  if (text) field.setAttribute('aria-invalid', 'true');
  else field.removeAttribute('aria-invalid');
  return !text;
}

function fault(field) {
  const state = field.validity;
  if (state.valueMissing || (field.required && !field.value.trim())) return word('required');
  if (state.tooLong) return word('tooLong', field.maxLength);
  if (state.tooShort) return word('tooShort', field.minLength);
  if (state.rangeUnderflow) return word('tooSmall', field.min);
  if (state.rangeOverflow) return word('tooLarge', field.max);
  return state.valid ? '' : word('malformed');
}
