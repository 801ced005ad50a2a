// What the files of a form say of themselves, shown below the fields to be taken over. Nothing typed is ever replaced
// but by a click. <section data-proposals="address" data-proposals-of="form id"> asks the server while files are read.
import { whenLetGo } from './press.js';
import { sendOnce } from './send.js';

const PAUSES = [1000, 1000, 1500, 2000, 3000, 5000];
const LONGEST = 15 * 60 * 1000;

/** One asks for one form; a newer round makes an older one end. */
function begin(box) {
  const form = document.getElementById(box.dataset.proposalsOf);
  if (!form || box.asks) return;
  const quiet = 'quiet' in box.dataset;
  const rows = new Map(); // by field and value
  let items = [];
  let said = null;
  let round = 0;

  box.asks = async () => {
    const own = ++round;
    const until = Date.now() + LONGEST;
    for (let turn = 0; own === round && box.isConnected && Date.now() < until; turn++) {
      const files = [...form.querySelectorAll('input[type="hidden"][name="files"]')].map(field => field.value);
      if (!quiet && files.length === 0) return clear();
      const answer = await ask(files).catch(() => null);
      if (own !== round) return;
      if (answer?.status === 401) return; // asked again after signing in
      if (answer?.ok) {
        said = await answer.json();
        items = said.items;
        whenLetGo(draw);
        if (!said.isWaiting) return;
      } else if (answer && answer.status < 500) return clear();
      await new Promise(resolve => setTimeout(resolve, PAUSES[Math.min(turn, PAUSES.length - 1)]));
    }
  };

  const ask = files => (quiet
    ? sendOnce(box.dataset.proposals)
    : sendOnce(box.dataset.proposals, { method: 'POST', body: new URLSearchParams(files.map(key => ['files', key])) }));

  function clear() {
    items = [];
    said = null;
    whenLetGo(draw);
  }

  function tell() {
    box.hidden = !said || quiet && !said.isWaiting && wanted().length === 0;
    const state = box.querySelector('[data-proposals-state]');
    if (said && state.textContent !== said.words) state.textContent = said.words;
  }

  const wanted = () => items.filter(item => form.elements[item.field] && (!quiet || missing(item)));

  /** Beside a form that was filled in before, only what is missing there or plainly another number. */
  function missing(item) {
    const field = form.elements[item.field];
    if (!field.value.trim()) return true;
    return item.isSure && ['number', 'issueDate'].includes(item.field) && !isSame(field, item);
  }

  const isSame = (field, item) => field.value.trim().toLowerCase() === item.value.toLowerCase();

  /** The field as it came, or as a proposal filled it: then another proposal may. */
  const isUntouched = field => !field.dataset.typed && (!field.value.trim() || field.tagName === 'SELECT' || field.dataset.proposed === field.value);

  const keyOf = item => `${item.field} ${item.value}`;

  /** What has not changed stays the same element: it may have the focus, or be in the middle of a click. */
  function draw() {
    tell();
    const shown = wanted();
    const keys = new Set(shown.map(keyOf));
    for (const [key, line] of rows) {
      if (keys.has(key)) continue;
      line.remove();
      rows.delete(key);
    }
    for (const item of shown) {
      const field = form.elements[item.field];
      const words = JSON.stringify([item, isSame(field, item)]);
      const before = rows.get(keyOf(item));
      if (before?.words === words) continue;
      const line = row(item, field);
      line.words = words;
      rows.set(keyOf(item), line);
      if (before) before.replaceWith(line);
      else field.after(line);
    }
    const open = shown.filter(item => isUntouched(form.elements[item.field]) && !isSame(form.elements[item.field], item));
    box.querySelector('[data-takes-all]').hidden = open.length === 0;
  }

  function row(item, field) {
    const line = document.createElement('div');
    const same = isSame(field, item);
    line.className = same ? 'proposal proposal-same' : 'proposal';
    line.dataset.proposal = item.field;
    line.append(part('span', 'proposal-kind', same ? box.dataset.same : box.dataset.proposed));
    if (!same) line.append(part('strong', 'proposal-value', item.shown));
    if (!item.isSure) line.append(part('span', 'badge badge-warn', box.dataset.unsure));
    line.append(part('span', 'proposal-source', item.source));
    if (!same) {
      const button = part('button', 'button button-small', box.dataset.take);
      button.type = 'button';
      button.setAttribute('aria-label', `${box.dataset.takeOf} ${labelOf(field)}: ${item.shown}`);
      button.addEventListener('click', () => {
        take(item);
        draw();
        field.focus();
      });
      line.append(button);
    }
    return line;
  }

  function take(item) {
    const field = form.elements[item.field];
    field.value = item.value;
    field.dataset.proposed = item.value;
    delete field.dataset.typed;
    if (item.field === 'issuerName') issuer(item.issuer);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function issuer(id) {
    form.elements.issuer.value = id ?? '';
  }

  box.querySelector('[data-takes-all]').addEventListener('click', () => {
    const taken = wanted().filter(item => isUntouched(form.elements[item.field]));
    taken.forEach(take);
    draw();
    form.elements[taken[0]?.field]?.focus(); // from here on the eye compares
  });
  form.addEventListener('input', event => {
    if (!event.isTrusted || !event.target.name) return;
    event.target.dataset.typed = 'true';
    // another name than the directory's is not that agency
    if (event.target.name === 'issuerName') issuer(null);
  });
  form.addEventListener('change', event => { if (event.isTrusted && items.length) whenLetGo(draw); });
  form.addEventListener('upload:done', () => setTimeout(box.asks)); // the key lies in the form after the event
  form.addEventListener('upload:removed', () => box.asks());
  document.addEventListener('lt:signed-in', () => box.asks());
  if (quiet) whenOpened(form, box.asks);
  else box.asks();
}

/** A folded form asks for nothing before somebody opens it. */
function whenOpened(form, asks) {
  const fold = form.closest('details');
  if (!fold || fold.open) asks();
  else fold.addEventListener('toggle', asks, { once: true });
}

function part(tag, className, text) {
  return Object.assign(document.createElement(tag), { className, textContent: text });
}

const labelOf = field => field.labels?.[0]?.firstChild?.textContent.trim() ?? '';

const beginAll = root => root.querySelectorAll?.('[data-proposals]').forEach(begin);
document.addEventListener('htmx:load', event => beginAll(event.target));
beginAll(document);
