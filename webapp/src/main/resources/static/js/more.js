// "Show more": who pressed it goes on at the first of the new rows, also with the keyboard.
let last = null;

const isPager = event => Boolean(event.detail.requestConfig?.elt.closest('#more'));

document.addEventListener('htmx:beforeSwap', event => {
  last = isPager(event) && document.activeElement?.closest('#more') ? event.detail.target.lastElementChild : null;
});
document.addEventListener('htmx:afterSwap', event => {
  if (!last || !isPager(event)) return;
  let row = last.nextElementSibling;
  while (row && !row.querySelector('a, button')) row = row.nextElementSibling;
  (row?.querySelector('.list-title') ?? row?.querySelector('a, button'))?.focus();
  last = null;
});
