// Keys of the product; '?' lists them. Nothing happens while somebody types.
let last = '';

const rows = () => [...document.querySelectorAll('[data-list] .list-title')].filter(row => row.offsetParent);

const acts = {
  j: () => move(1),
  k: () => move(-1),
  o: () => document.activeElement.closest?.('.list-title')?.click(),
  x: () => tickBox(document.activeElement)?.click(),
  e: () => document.querySelector('[data-primary]')?.click(),
  '/': () => document.querySelector('input[type="search"]')?.focus(),
  '?': () => document.getElementById('keys')?.showModal(),
  'g i': () => document.querySelector('.rail-link')?.click(),
};

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const act = acts[`${last} ${event.key}`] ?? acts[event.key];
  last = event.key;
  if (!act) return;
  event.preventDefault();
  act();
});

function isTyping(target) {
  return target.closest('input:not(.list-tick input, [data-bulk-all]), textarea, select, [contenteditable], dialog[open]') !== null;
}

const tickBox = element => element.closest?.('.list-row')?.querySelector('.list-tick input');

function move(step) {
  const all = rows();
  const at = all.findIndex(row => row.closest('.list-row') === document.activeElement.closest('.list-row'));
  all[Math.max(0, Math.min(all.length - 1, at + step))]?.focus();
}
