import './bulk.js';
import './live-rows.js';

// The inbox: a document opens beside the list on a wide screen, as a page of its own on a narrow one.
const narrow = matchMedia('(max-width: 800px)');
const desk = document.querySelector('[data-inbox]');
const list = desk.querySelector('[data-keeps-scroll]');
const place = `inbox.scroll:${new URLSearchParams([...new URLSearchParams(location.search)].filter(([name]) => name !== 'open'))}`;

// before htmx: what the browser can do better stays with the browser
document.addEventListener('click', event => {
  const link = event.target.closest('[data-opens-beside]');
  if (link && (narrow.matches || event.ctrlKey || event.metaKey || event.shiftKey)) event.stopPropagation();
}, true);

document.addEventListener('htmx:beforeRequest', event => {
  const row = event.detail.elt.closest('.list-row');
  if (!row || event.detail.target.id !== 'beside') return;
  desk.dataset.open = 'true';
  list.querySelectorAll('[aria-current="true"]').forEach(other => other.removeAttribute('aria-current'));
  row.setAttribute('aria-current', 'true');
  row.scrollIntoView({ block: 'nearest' });
});

// the message says why; without a document there is nothing to stand beside the list
document.addEventListener('htmx:responseError', () => {
  if (!document.getElementById('document')) desk.dataset.open = 'false';
});

// a document that was opened in a narrow window, or whose window became narrow, is still one click from the list
list.addEventListener('scroll', () => sessionStorage.setItem(place, list.scrollTop), { passive: true });
addEventListener('scroll', () => sessionStorage.setItem(`${place}:page`, scrollY), { passive: true });

// where the views do not fit beside each other, the current one is seen
const tabs = list.querySelector('.desk-tabs');
const tab = tabs.querySelector('[aria-current="page"]');
if (tab) tabs.scrollLeft = tab.offsetLeft - tabs.offsetLeft - (tabs.clientWidth - tab.clientWidth) / 2;

list.scrollTop = Number(sessionStorage.getItem(place) ?? 0);
if (narrow.matches && desk.dataset.open === 'false') scrollTo(0, Number(sessionStorage.getItem(`${place}:page`) ?? 0));
list.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
