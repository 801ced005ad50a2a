// The page of a draft: saves by itself what was typed, sends a chosen file at once, keeps ticked recipients together.
// No other form leaves while something is unsaved: the document would go on its way without it.
import { show } from './messages.js';
import { send } from './send.js';
import { word } from './words.js';

const QUIET = 800;
const AGAIN = 5000;
const REPEATED = new Set([408, 429]);

const facts = document.querySelector('form[data-autosave]');
const recipients = document.querySelector('form[data-recipients]');
const state = document.querySelector('[data-saved]');
const unsaved = document.querySelector('[data-unsaved]');
let saving = null;
let timer = null;
let dirty = facts?.hasAttribute('data-changed') ?? false;
let ticked = recipients?.hasAttribute('data-changed') ?? false;
let leaving = null;

facts?.addEventListener('input', () => {
  dirty = true;
  saveIn(QUIET);
});

function saveIn(pause) {
  clearTimeout(timer);
  timer = setTimeout(save, pause);
}

addEventListener('online', () => { if (dirty) save(); });

/** One save at a time; what was typed meanwhile is saved after it. True when nothing is left to save. */
function save() {
  clearTimeout(timer);
  saving ??= run().finally(() => { saving = null; });
  return saving;
}

async function run() {
  while (dirty) {
    dirty = false;
    state.textContent = state.dataset.savingWords;
    const problem = await post(facts, new FormData(facts));
    if (problem) {
      dirty = true;
      state.textContent = problem.detail;
      point(problem);
      if (problem.mayPass) saveIn(AGAIN);
      return false;
    }
    point(null);
    if (!dirty) facts.dispatchEvent(new CustomEvent('kept:saved', { bubbles: true }));
    state.textContent = state.dataset.savedWords.replace('{0}', new Date().toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' }));
  }
  return true;
}

/** Ticks are saved when something else needs them; groups and names for them have buttons of their own. */
async function saveRecipients() {
  const sent = new FormData(recipients);
  ['find', 'group', 'keepAs'].forEach(name => sent.delete(name));
  sent.set('what', 'save');
  ticked = false;
  const problem = await post(recipients, sent);
  ticked ||= Boolean(problem);
  unsaved.hidden = !ticked;
  return problem;
}

/** Sends a form as data and takes over the new version. Answers what went wrong, null when nothing did. */
async function post(form, fields) {
  const answer = await send(form.action, { method: 'POST', body: new URLSearchParams(fields) }).catch(() => null);
  const said = await answer?.json().catch(() => null);
  if (answer?.ok && said) {
    document.querySelectorAll('input[name="version"]').forEach(field => { field.value = said.version; });
    return null;
  }
  return {
    detail: [said?.detail ?? word(answer ? 'failed' : 'unreachable'), said?.next].filter(Boolean).join(' '),
    field: said?.fields?.[0]?.field,
    mayPass: !answer || answer.status >= 500 || REPEATED.has(answer.status),
  };
}

/** Puts the refusal beside the field it is about, and takes the former one away. */
function point(problem) {
  facts.querySelectorAll('[data-refused]').forEach(field => mark(field, ''));
  const field = problem?.field && facts.elements[problem.field];
  if (field) mark(field, problem.detail);
}

function mark(field, text) {
  const place = document.getElementById(field.id + '-error');
  if (place) place.textContent = text;
  field.toggleAttribute('data-refused', Boolean(text));
  if (text) field.setAttribute('aria-invalid', 'true');
  else field.removeAttribute('aria-invalid');
}

const discards = form => new URL(form.action).pathname.endsWith('/discard');

document.addEventListener('submit', event => {
  const form = event.target;
  if (form.closest('#sign-in-again')) return; // the save may be waiting for it
  if (!saving && !mustBeSaved(form)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  settle(form).then(problem => {
    if (!problem) form.requestSubmit(event.submitter);
    else hold(form, problem);
  });
}, true);

/** A form that leaves takes along what it says itself. */
const leavesBehind = form => (dirty && form !== facts) || (ticked && form !== recipients);

/** Who throws the draft away needs nothing of it; a form that is no part of it may be asked for by the browser. */
function mustBeSaved(form) {
  return form.elements.namedItem('version') && !discards(form) && leavesBehind(form);
}

async function settle(form) {
  if (saving) await saving;
  if (!mustBeSaved(form)) return null;
  if (dirty && form !== facts && !await save()) return state.textContent;
  return ticked && form !== recipients ? (await saveRecipients())?.detail ?? null : null;
}

function hold(form, problem) {
  show('alarm', problem);
  (facts.querySelector('[data-refused]') ?? state).scrollIntoView({ block: 'center' });
  facts.querySelector('[data-refused]')?.focus();
  // a file that is here already waits for a second click
  const attach = form.querySelector('[data-without-script]');
  if (attach) attach.hidden = false;
}

document.querySelectorAll('[data-sends-file]').forEach(form => {
  form.querySelector('[data-without-script]').hidden = true;
  form.addEventListener('upload:done', () => setTimeout(() => form.requestSubmit())); // the upload's own end comes first
  form.addEventListener('submit', () => { form.querySelector('[data-working]').hidden = false; });
});

// a found agency that is ticked joins the chosen ones, so that the next search does not lose it
recipients?.addEventListener('change', event => {
  if (!event.target.matches('input[type="checkbox"]')) return;
  ticked = true;
  unsaved.hidden = false;
  const row = event.target.closest('#found li');
  if (!row || !event.target.checked) return;
  const chosen = recipients.querySelector('[data-chosen]');
  const known = [...chosen.querySelectorAll('input')].find(one => one.value === event.target.value);
  if (known) known.checked = true;
  else chosen.append(row);
  if (known) row.remove();
});

document.getElementById('find')?.addEventListener('keydown', event => {
  if (event.key === 'Enter') event.preventDefault();
});

// on the window: after everybody who may still hold the form back
addEventListener('submit', event => {
  if (event.defaultPrevented) return;
  leaving = event.target;
  setTimeout(() => { leaving = null; }, 3000);
});

addEventListener('beforeunload', event => {
  const loses = leaving ? !discards(leaving) && leavesBehind(leaving) : dirty || saving || ticked;
  if (loses) event.preventDefault();
});
