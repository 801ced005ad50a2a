import { toTheAct } from './act.js';
import './bulk.js';
import { fetchRows, rowCount } from './live-rows.js';
import { show } from './messages.js';
import { word } from './words.js';

// The inbox: a document opens beside the list on a wide screen, as a page of its own on a narrow one.
const narrow = matchMedia('(max-width: 800px)');
const desk = document.querySelector('[data-inbox]');
const list = desk.querySelector('[data-keeps-scroll]');
const place = `inbox.scroll:${new URLSearchParams([...new URLSearchParams(location.search)].filter(([name]) => name !== 'open'))}`;
const kept = name => Number(sessionStorage.getItem(place + name) ?? 0);

// before htmx: what the browser can do better stays with the browser
document.addEventListener('click', event => {
  const link = event.target.closest('[data-opens-beside]');
  if (link && (narrow.matches || event.ctrlKey || event.metaKey || event.shiftKey)) event.stopPropagation();
}, true);

// the button of a row opens its document as the row does, and then the form of what is next
let awaited = null;

document.addEventListener('click', event => {
  if (event.target.closest('.list-title')) awaited = null;
  const does = event.target.closest('[data-does]');
  if (!does || narrow.matches || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const row = does.closest('.list-row');
  const shown = document.querySelector('#beside #document');
  if (shown && row.getAttribute('aria-current') === 'true' && !document.querySelector('.list-row .htmx-request')) return void toTheAct(shown);
  row.querySelector('.list-title').click();
  awaited = row;
});

const isForBeside = event => event.detail.target?.id === 'beside';

document.addEventListener('htmx:beforeRequest', event => {
  if (isForBeside(event)) desk.dataset.open = 'true';
});

// the mark goes with the document: until the next one is there, the one before is read and acted on
document.addEventListener('htmx:afterSwap', event => {
  const row = event.detail.requestConfig?.elt.closest('.list-row');
  if (!row || !isForBeside(event)) return;
  list.querySelectorAll('[aria-current="true"].list-row').forEach(other => other.removeAttribute('aria-current'));
  row.setAttribute('aria-current', 'true');
  row.querySelector('.list-fresh')?.remove();
  row.scrollIntoView({ block: 'nearest' });
  if (awaited === row) toTheAct(document.getElementById('document'));
  awaited = null;
});

// what is no page of ours, of a gateway for instance, does not take the place of a document
document.addEventListener('htmx:beforeSwap', event => {
  if (!isForBeside(event) || !event.detail.isError) return;
  event.detail.shouldSwap = false;
  if (event.detail.xhr.status !== 401) show('alarm', word('failed'));
});

// the message says why; without a document there is nothing to stand beside the list
for (const name of ['htmx:responseError', 'htmx:sendError', 'htmx:timeout'])
  document.addEventListener(name, () => {
    if (!document.getElementById('document')) desk.dataset.open = 'false';
  });

// where the views do not fit beside each other, the current one is seen
const tabs = list.querySelector('.desk-tabs');
const tab = tabs.querySelector('[aria-current="page"]');
if (tab) tabs.scrollLeft = tab.offsetLeft - tabs.offsetLeft - (tabs.clientWidth - tab.clientWidth) / 2;

// The list comes back as long as it was, and where it was. A document that was opened in a narrow window, or whose window
// became narrow, is still one click from it.
const before = { rows: kept(':rows'), list: kept(''), page: kept(':page') };

function restore() {
  list.scrollTop = before.list;
  if (narrow.matches && desk.dataset.open === 'false') scrollTo(0, before.page);
  list.querySelector('.list-row[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
}

restore();
if (before.rows > rowCount() && document.getElementById('more')) fetchRows(before.rows).then(restore);
document.addEventListener('htmx:afterSettle', event => {
  if (['rows', 'found'].includes(event.detail.target?.id)) sessionStorage.setItem(`${place}:rows`, rowCount());
});
list.addEventListener('scroll', () => sessionStorage.setItem(place, list.scrollTop), { passive: true });
addEventListener('scroll', () => sessionStorage.setItem(`${place}:page`, scrollY), { passive: true });
