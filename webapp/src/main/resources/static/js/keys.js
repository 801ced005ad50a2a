// Single keys of the product; '?' lists them, and a person can switch them off. None fires while somebody types: not in a
// field, and not in the moment after, when an input method still sends what belongs to the last word. Vietnamese input
// methods correct a word by backspaces and letters of their own, wherever the focus is by then.
const BURST = 300; // a field was left on purpose: only what the input method still had to send
const SENTENCE = 1000; // a field went away under somebody's hands: they go on typing for as long as no pause is longer
const PREFIX = 1000; // how long 'g' waits for its second key
const LOOK = 1200; // nobody has seen a document that stands there for less: a second press was meant for the one before

const ACTS = {
  j: () => move(1),
  k: () => move(-1),
  o: () => press(rowOf(document.activeElement)?.querySelector('.list-title')),
  x: () => tick(rowOf(document.activeElement)?.querySelector('.list-tick input')),
  e: () => actOrOpen(),
  '/': () => focus([...document.querySelectorAll('main input[type="search"]')].find(isShown)),
  '?': () => showHelp(),
  'g i': () => press(document.querySelector('.rail-link')),
};
const FIELDS = 'input:not(.list-tick input, [data-bulk-all]), textarea, select, [contenteditable]:not([contenteditable="false"]),'
  + ' [role="textbox"], [role="searchbox"], [role="combobox"], [role="listbox"], [role="spinbutton"]';
const OF_INPUT_METHODS = ['Process', 'Unidentified', 'Dead', 'Backspace'];
const TURNING = ['Tab', 'Escape', 'Enter'];

let shownAt = performance.now();
let typedAt = -SENTENCE;
let isSentence = false;
let prefix = '';
let prefixAt = 0;

function typed() {
  typedAt = performance.now();
  isSentence = true;
  prefix = '';
}

/** The person turns to something else. */
function turned() {
  isSentence = false;
  prefix = '';
}

const isTyping = () => performance.now() - typedAt < (isSentence ? SENTENCE : BURST);
const isField = target => target instanceof Element && target.closest(FIELDS) !== null;
const isShown = element => element.getClientRects().length > 0 && !element.disabled && !element.closest('details:not([open]) > :not(summary)');

document.addEventListener('keydown', event => {
  const key = event.key ?? 'Unidentified'; // a browser that fills a form by itself names none
  if (key === 'Shift') return;
  if (isOfInputMethod(event, key)) typed();
  else if (TURNING.includes(key)) turned();
  else if (isField(event.target)) typed();
  else if (key.length > 1 || isCommand(event)) prefix = '';
  else single(event);
});

const isOfInputMethod = (event, key) => event.isComposing || event.keyCode === 229 || OF_INPUT_METHODS.includes(key);
const isCommand = event => event.ctrlKey || event.metaKey || event.altKey || event.getModifierState('AltGraph') || event.repeat;

function single(event) {
  if (isTyping()) {
    if (isSentence) typed();
    return;
  }
  const first = performance.now() - prefixAt < PREFIX ? prefix : '';
  prefix = '';
  if (event.defaultPrevented || document.documentElement.dataset.keys === 'off' || document.querySelector('dialog[open]')) return;
  const act = ACTS[first ? `${first} ${event.key}` : event.key];
  if (act) {
    if (act()) event.preventDefault();
  } else if (!first && Object.keys(ACTS).some(keys => keys.startsWith(`${event.key} `))) {
    prefix = event.key;
    prefixAt = performance.now();
  } else {
    typed(); // no key of ours: somebody writes without a field
  }
}

for (const name of ['input', 'compositionstart', 'compositionupdate', 'compositionend'])
  document.addEventListener(name, event => isField(event.target) && wroteBy(event) && typed(), true);
for (const name of ['pointerdown', 'focusin', 'scroll', 'visibilitychange', 'htmx:beforeRequest'])
  document.addEventListener(name, () => { prefix = ''; }, { capture: true, passive: true });
document.addEventListener('htmx:afterSwap', () => { shownAt = performance.now(); });
document.addEventListener('pointerdown', turned, { capture: true, passive: true });

/** Ticking a box and choosing from a list is no typing. */
const wroteBy = event => event.type !== 'input' || !event.target.matches('select, input[type="checkbox"], input[type="radio"], input[type="file"]');

const rowOf = element => element?.closest('.list-row') ?? null;

/** Whether there was something to press; the focus goes along, so that Tab leads on from there. */
function press(element) {
  element?.focus();
  element?.click();
  return Boolean(element);
}

/** What is acted on is what is read: with the focus on another row that one is opened first. */
function actOrOpen() {
  if (document.querySelector('.list-row .htmx-request')) return true; // another document is on its way
  const row = rowOf(document.activeElement);
  if (row && row !== openedRow()) return press(titleOf(row));
  return performance.now() - shownAt < LOOK || press([...document.querySelectorAll('[data-primary]')].find(isShown));
}

/** The focus stays at the row, where it can be opened as well. */
function tick(box) {
  box?.click();
  return Boolean(box);
}

function focus(element) {
  element?.focus();
  return Boolean(element);
}

function showHelp() {
  const help = document.getElementById('keys');
  help?.showModal();
  return Boolean(help);
}

const openedRow = () => document.querySelector('[data-list] .list-row[aria-current="true"]');
const titleOf = row => row.querySelector('.list-title') ?? row.querySelector('.list-tick input');

/** From where one is, else from what stands open beside the list; behind the last row more of them are fetched. */
function move(step) {
  const rows = [...document.querySelectorAll('[data-list] .list-row')].filter(row => titleOf(row) && isShown(row));
  const pager = document.querySelector('#more a');
  const isAtPager = pager !== null && pager === document.activeElement;
  const at = isAtPager ? rows.length : rows.indexOf(rowOf(document.activeElement) ?? openedRow());
  if (step > 0 && pager && rows.length > 0 && at >= rows.length - 1) return pager.matches('.htmx-request') || press(pager);
  const to = rows[Math.max(0, Math.min(rows.length - 1, at + step))];
  return to ? focus(titleOf(to)) : false;
}
