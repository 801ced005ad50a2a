// The page of a draft: saves by itself what was typed, sends a chosen file at once, keeps ticked recipients together.
import { send } from './send.js';
import { word } from './words.js';

const QUIET = 800;

const facts = document.querySelector('form[data-autosave]');
const state = document.querySelector('[data-saved]');
let saving = null;
let timer = null;
let dirty = false;

facts?.addEventListener('input', () => {
  dirty = true;
  clearTimeout(timer);
  timer = setTimeout(save, QUIET);
});

/** One save at a time; what was typed meanwhile is saved after it. */
function save() {
  clearTimeout(timer);
  saving ??= run().finally(() => { saving = null; });
  return saving;
}

async function run() {
  while (dirty) {
    dirty = false;
    state.textContent = state.dataset.savingWords;
    const answer = await send(facts.action, { method: 'POST', body: new URLSearchParams(new FormData(facts)) }).catch(() => null);
    const said = await answer?.json().catch(() => null);
    if (!answer?.ok) {
      state.textContent = said?.detail ?? word('unreachable');
      return;
    }
    document.querySelectorAll('input[name="version"]').forEach(field => { field.value = said.version; });
    state.textContent = state.dataset.savedWords.replace('{0}', new Date().toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' }));
  }
}

// another form of the page names the version, so it waits for the save
document.addEventListener('submit', event => {
  if (event.target === facts) {
    clearTimeout(timer);
    dirty = false;
  }
  if (!saving && (!dirty || event.target === facts)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  save().then(() => event.target.requestSubmit(event.submitter));
}, true);

document.querySelectorAll('[data-sends-file]').forEach(form => {
  form.querySelector('[data-without-script]').hidden = true;
  form.addEventListener('upload:done', () => setTimeout(() => form.requestSubmit())); // the upload's own end comes first
  form.addEventListener('submit', () => { form.querySelector('[data-working]').hidden = false; });
});

// a found agency that is ticked joins the chosen ones, so that the next search does not lose it
document.querySelector('[data-recipients]')?.addEventListener('change', event => {
  const form = event.currentTarget;
  if (!event.target.matches('input[type="checkbox"]')) return;
  form.querySelector('[data-unsaved]').hidden = false;
  const row = event.target.closest('#found li');
  if (!row || !event.target.checked) return;
  const chosen = form.querySelector('[data-chosen]');
  const known = [...chosen.querySelectorAll('input')].find(one => one.value === event.target.value);
  if (known) known.checked = true;
  else chosen.append(row);
  if (known) row.remove();
});

document.getElementById('find')?.addEventListener('keydown', event => {
  if (event.key === 'Enter') event.preventDefault();
});

addEventListener('beforeunload', event => {
  if (dirty || saving) event.preventDefault();
});

