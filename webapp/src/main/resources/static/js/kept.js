// What is typed into <form data-kept="name"> is copied into this browser's own store until the server has it: it is there
// again after a crash, an ended session, a closed page. One person's copies are gone when they sign out, and before
// anybody else sees a page. The store is IndexedDB: what lies in localStorage for seconds only dies with the browser.
import { drawnFor } from './csrf.js';
import { sendOnce } from './send.js';
import { word } from './words.js';

const OLDEST = 7 * 24 * 60 * 60 * 1000;
const NOT_KEPT = new Set(['_csrf', 'version', 'then', 'assignment', 'from', 'files', 'what']);
const person = document.body.dataset.person;
const flash = Boolean(document.querySelector('#messages .message'));
const nameOf = form => `${drawnFor()}|${form.dataset.kept}`;

// ---- the store

let store = null;

/** Resolves to null where the browser gives no room: then nothing is kept, and all else works. */
function opened() {
  store ??= new Promise(resolve => {
    const asked = indexedDB.open('kept', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('forms', { keyPath: 'key' });
    asked.onsuccess = () => resolve(asked.result.objectStoreNames.contains('forms') ? asked.result : null);
    asked.onerror = () => resolve(null);
    asked.onblocked = () => resolve(null);
  }).catch(() => null);
  return store;
}

/** One transaction; its answer comes when it is on the disk. */
async function within(mode, work) {
  const base = await opened();
  if (!base) return null;
  return new Promise(resolve => {
    const transaction = base.transaction('forms', mode, { durability: 'strict' });
    const asked = work(transaction.objectStore('forms'));
    transaction.oncomplete = () => resolve(asked?.result ?? null);
    transaction.onerror = transaction.onabort = () => resolve(null);
  });
}

const find = key => within('readonly', forms => forms.get(key));
const all = async () => (await within('readonly', forms => forms.getAll())) ?? [];
const put = copy => within('readwrite', forms => forms.put(copy));
const forget = key => within('readwrite', forms => { forms.delete(key); });

function forgetWhere(isGone) {
  return within('readwrite', forms => {
    const walk = forms.openCursor();
    walk.onsuccess = () => {
      const at = walk.result;
      if (!at) return;
      if (isGone(at.value)) at.delete();
      at.continue();
    };
  });
}

// ---- whose copy: the same form in two tabs has two of them

const MOST_TABS = 20;
const LEAVING = 500; // the page before this one in the same tab may still be on its way out
const keys = new Map(); // by name of the form: one page has it once

/** Settled once, for as long as the page lives. Where a browser has no locks, all tabs share one copy. */
function keyOf(form) {
  const name = nameOf(form);
  if (!keys.has(name)) keys.set(name, navigator.locks ? ownKey(name).catch(() => name) : Promise.resolve(name));
  return keys.get(name);
}

/** This tab's own copy, else the newest that no living tab has, else a new one. */
async function ownKey(name) {
  const memory = `kept:${name}`;
  const own = quietly(() => sessionStorage.getItem(memory));
  const there = (await all()).filter(copy => copy.key === name || copy.key.startsWith(`${name}#`)).sort((one, other) => other.at - one.at);
  const known = there.map(copy => copy.key).sort((one, other) => (other === own) - (one === own));
  const fresh = Array.from({ length: MOST_TABS }, (_, at) => (at ? `${name}#${at}` : name)).filter(key => !known.includes(key));
  for (const key of [...known, ...fresh]) {
    if (!await isHeld(key, key === own || key === known[0])) continue;
    quietly(() => sessionStorage.setItem(memory, key));
    return key;
  }
  return name;
}

/** Nobody else gets it before this page is left. */
function isHeld(key, isWorthWaiting) {
  const how = isWorthWaiting ? { signal: AbortSignal.timeout(LEAVING) } : { ifAvailable: true };
  return new Promise(resolve => {
    navigator.locks.request(`kept:${key}`, how, lock => {
      resolve(lock !== null);
      return lock && new Promise(() => {});
    }).catch(() => resolve(false));
  });
}

function quietly(work) {
  try {
    return work();
  } catch {
    return null;
  }
}

// ---- what is typed

const waiting = new Map();

/** One write at a time; what was typed meanwhile is in the next. */
async function keep(form) {
  const key = await keyOf(form);
  const isWriting = waiting.has(key);
  waiting.set(key, () => ({ key, person, at: Date.now(), version: form.elements.version?.value ?? '', fields: fieldsOf(form), files: filesOf(form) }));
  if (isWriting) return;
  while (waiting.get(key)) {
    const copy = waiting.get(key)();
    waiting.set(key, null);
    await put(copy);
  }
  waiting.delete(key);
}

const keepable = form => [...form.elements].filter(field => field.name && !NOT_KEPT.has(field.name)
  && !['password', 'file', 'submit', 'button'].includes(field.type));

const isTick = field => field.type === 'checkbox' || field.type === 'radio';
const fieldName = field => (isTick(field) ? `${field.name}=${field.value}` : field.name);
const valueOf = field => (isTick(field) ? String(field.checked) : field.value);
const fieldsOf = form => Object.fromEntries(keepable(form).map(field => [fieldName(field), valueOf(field)]));
const filesOf = form => [...form.querySelectorAll('[data-uploads] input[name="files"]')]
  .map(field => ({ key: field.value, name: field.closest('li').firstElementChild.textContent }));

function changed(event) {
  const form = event.target.closest?.('form[data-kept]');
  if (!form || !person) return;
  if (event.isTrusted) form.dataset.touched = '';
  keep(form);
}

document.addEventListener('input', changed);
document.addEventListener('change', changed);
document.addEventListener('upload:done', event => setTimeout(() => changed(event)));
document.addEventListener('upload:removed', changed, true);

// ---- what comes back

async function restore(form) {
  if (!person || form.dataset.keptKnown) return;
  form.dataset.keptKnown = 'yes';
  const copy = await find(await keyOf(form));
  if (!copy) return;
  // an answer that says what is wrong has in it what was sent
  if (form.querySelector('[aria-invalid="true"], [role="alert"].message-alarm')) return void keep(form);
  if (!differs(form, copy)) {
    await forget(copy.key);
    return;
  }
  const isOlder = copy.version !== (form.elements.version?.value ?? '');
  if (isOlder || 'touched' in form.dataset) tell(form, copy, 'keptOffered', true);
  else bring(form, copy);
}

const missingFiles = (form, copy) => copy.files.filter(file => !filesOf(form).some(there => there.key === file.key));

/** Numbers given to an empty form do not make it another one. */
function differs(form, copy) {
  return missingFiles(form, copy).length > 0
    || keepable(form).some(field => field.type !== 'hidden' && fieldName(field) in copy.fields && copy.fields[fieldName(field)] !== valueOf(field));
}

async function bring(form, copy) {
  for (const field of keepable(form)) {
    const value = copy.fields[fieldName(field)];
    if (value === undefined || value === valueOf(field)) continue;
    if (isTick(field)) field.checked = value === 'true';
    else field.value = value;
    field.dataset.typed = 'true';
  }
  const fold = form.closest('details');
  if (fold) fold.open = true;
  tell(form, copy, 'keptRestored', false);
  form.dispatchEvent(new Event('input', { bubbles: true }));
  for (const file of missingFiles(form, copy)) {
    const there = await sendOnce(`/uploads/${file.key}`, { method: 'HEAD', headers: { 'Tus-Resumable': '1.0.0' } }).catch(() => null);
    if (there?.ok) form.dispatchEvent(new CustomEvent('upload:kept', { detail: file, bubbles: true }));
  }
}

function tell(form, copy, words, isOffer) {
  form.querySelector('[data-kept-message]')?.remove();
  const message = Object.assign(document.createElement('div'), { className: 'message message-note' });
  message.dataset.keptMessage = '';
  message.setAttribute('role', 'status');
  const at = new Date(copy.at).toLocaleString('vi-VN', { hour: '2-digit', minute: '2-digit', day: '2-digit', month: '2-digit' });
  message.append(Object.assign(document.createElement('div'), { className: 'message-text', textContent: word(words, at) }));
  if (isOffer) message.append(button('keptBring', () => bring(form, copy)));
  if (isOffer || !('autosave' in form.dataset)) message.append(button('keptDrop', async () => {
    message.remove();
    await forget(copy.key);
    if (isOffer) return;
    location.reload(); // with what the server has
  }));
  form.prepend(message);
}

function button(words, act) {
  const made = Object.assign(document.createElement('button'), { type: 'button', className: 'button button-small', textContent: word(words) });
  made.addEventListener('click', act);
  return made;
}

// ---- what the server has

const SENT = 'kept.sent'; // of this tab: which form is on its way

const forgetOf = async form => forget(await keyOf(form));
const forgetSent = () => quietly(() => sessionStorage.removeItem(SENT));

/** Whether it arrives, only its answer knows, or the next page of this tab. */
function depart(form) {
  keep(form);
  quietly(() => sessionStorage.setItem(SENT, nameOf(form)));
}

/** The page saved it by itself; what was typed since then is a copy of its own. */
document.addEventListener('kept:saved', event => {
  forgetOf(event.target);
});

document.addEventListener('htmx:beforeRequest', event => {
  const form = event.detail.elt;
  if (form.matches?.('form[data-kept]') && person) depart(form);
});

document.addEventListener('htmx:afterRequest', event => {
  const { requestConfig: { elt: form }, xhr } = event.detail; // the answer may have taken the place of the form
  if (!form.matches?.('form[data-kept]')) return;
  // an answer that leads to another page is no success to htmx
  if (xhr.status >= 200 && xhr.status < 300) forgetOf(form);
  else forgetSent();
});

// on the window: after everybody who may still hold the form back
addEventListener('submit', event => {
  const form = event.target;
  if (!event.defaultPrevented && form.matches('form[data-kept]') && person) depart(form);
  if (new URL(form.action).pathname.endsWith('/sign-out')) forgetWhere(copy => copy.person === person);
});

/**
 * A form that was sent, and whose answer is a page that says what was done, needs its copy no more. When the page after it
 * says nothing, a failure was the answer, and no later message is about that form.
 */
async function begin() {
  const sent = quietly(() => sessionStorage.getItem(SENT));
  forgetSent();
  if (!('indexedDB' in window)) return;
  if (!person) {
    if (new URLSearchParams(location.search).has('signedOut')) await forgetWhere(() => true);
    return;
  }
  const here = new Set([...document.querySelectorAll('form[data-kept]')].map(nameOf));
  const arrived = sent && flash && !here.has(sent) ? quietly(() => sessionStorage.getItem(`kept:${sent}`)) ?? sent : null;
  await forgetWhere(copy => copy.person !== person || Date.now() - copy.at > OLDEST || copy.key === arrived);
  restoreAll(document);
}

const restoreAll = root => {
  if (root.matches?.('form[data-kept]')) restore(root);
  root.querySelectorAll?.('form[data-kept]').forEach(restore);
};
document.addEventListener('htmx:load', event => { if (event.target !== document.body) restoreAll(event.target); });
begin();
