import './bulk-progress.js';

// Several rows at a time: what is ticked is counted, and what fits stands in the bar; each act takes the rows it fits.
const bar = document.getElementById('bulk');
const boxes = () => [...document.querySelectorAll('.list-tick input')];
const ticked = () => boxes().filter(box => box.checked);
const most = Number(bar?.dataset.most);
const fits = act => box => box.dataset.acts.split(' ').includes(act);
let last = null;
let act = '';

function show() {
  const chosen = ticked();
  bar.toggleAttribute('data-some', chosen.length > 0);
  document.documentElement.toggleAttribute('data-ticked', chosen.length > 0);
  boxes().forEach(box => box.closest('.list-row').toggleAttribute('data-ticked', box.checked));
  bar.querySelector('.bulk-count').textContent = chosen.length > 0
    ? bar.dataset[chosen.length < most ? 'count' : 'full'].replace('{0}', chosen.length) : '';
  for (const button of bar.querySelectorAll('[name="act"]')) {
    const figure = chosen.filter(fits(button.value)).length;
    button.hidden = figure === 0;
    button.querySelector('[data-bulk-figure]').textContent = ` (${figure})${'asks' in button.dataset ? '…' : ''}`;
  }
  const all = document.querySelector('[data-bulk-all]');
  if (!all) return;
  all.checked = chosen.length > 0 && chosen.length === Math.min(most, boxes().length);
  all.indeterminate = chosen.length > 0 && !all.checked;
}

/** As many of them as one act takes; what was ticked before stays. */
function tick(some, isOn) {
  let room = most - ticked().length;
  for (const box of some) {
    if (isOn && !box.checked && room-- <= 0) return;
    box.checked = isOn;
  }
}

/** With the shift key, all rows between this one and the last one ticked. */
function range(box) {
  const all = boxes();
  const [from, to] = [all.indexOf(last), all.indexOf(box)].sort((a, b) => a - b);
  if (from >= 0) tick(all.slice(from, to + 1), box.checked);
}

if (bar) {
  document.addEventListener('click', event => {
    const box = event.target.closest('.list-tick input');
    if (!box) return;
    if (ticked().length > most) box.checked = false;
    else if (event.shiftKey) range(box);
    last = box;
    show();
  });
  document.addEventListener('change', event => {
    if (!event.target.matches('[data-bulk-all]')) return;
    tick(boxes(), event.target.checked);
    show();
  });
  // Enter on a box opens its row; without this it would send the form by its first act
  document.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || !event.target.matches('.list-tick input, [data-bulk-all]')) return;
    event.preventDefault();
    event.target.closest('.list-row')?.querySelector('.list-title')?.click();
  });
  bar.querySelector('[data-bulk-clear]').addEventListener('click', () => {
    boxes().forEach(box => { box.checked = false; });
    show();
    (last?.closest('.list-row')?.querySelector('.list-title') ?? last ?? document.querySelector('.list-title'))?.focus();
  });
  bar.addEventListener('submit', event => { act = event.submitter?.value ?? act; }, true);
  bar.addEventListener('formdata', event => {
    event.formData.delete('task');
    ticked().filter(fits(act)).forEach(box => event.formData.append('task', box.value));
  });
  // rows that come anew keep their ticks
  let kept = [];
  document.addEventListener('htmx:beforeSwap', () => { kept = ticked().map(box => box.value); });
  document.addEventListener('htmx:afterSettle', () => {
    boxes().filter(box => kept.includes(box.value)).forEach(box => { box.checked = true; });
    show();
  });
  // so that what gets the focus is not hidden below the bar, however many lines it has
  new ResizeObserver(() => document.documentElement.style.setProperty('--bulk', `${bar.offsetHeight}px`)).observe(bar);
  addEventListener('pageshow', show); // what the browser kept ticked on the way back
  show();
}
