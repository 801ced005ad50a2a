// The list of tasks while the world goes on: rows are marked where they stand, new ones are announced and come on a click.
import { sendOnce } from './send.js';

const desk = document.querySelector('[data-inbox]');
const words = document.getElementById('row-words').dataset;
const place = desk.querySelector('[data-news]');
const button = place.querySelector('button');
const fresh = new Set();
const TABS_AT_MOST = 5000;

/** What a change means to a row that could be claimed, that one had claimed, and that somebody has. */
const MARKS = {
  free: { taken: 'rowTaken', own: 'rowOwn', given: 'rowOwn' },
  held: { taken: 'rowTaken' },
  fixed: { given: 'rowOwn' },
};
const BACK = { free: 'free', held: 'own' };

function mark(row, news, said) {
  const side = row.querySelector('.list-marks');
  row.dataset.passed = news;
  row.querySelectorAll('.list-act').forEach(act => { act.hidden = true; });
  side.querySelector('.row-news')?.remove();
  const badge = document.createElement('span');
  badge.className = 'badge badge-outline row-news';
  badge.textContent = words[said];
  side.append(badge);
}

/** It stays to be done: only the word comes. */
function urge(row) {
  if (row.querySelector('.row-urged')) return;
  const badge = document.createElement('span');
  badge.className = 'badge badge-alarm row-urged';
  badge.textContent = words.rowUrged;
  row.querySelector('.list-marks').append(badge);
}

function unmark(row) {
  delete row.dataset.passed;
  row.querySelectorAll('.list-act').forEach(act => { act.hidden = false; });
  row.querySelector('.row-news')?.remove();
}

/** What no mark can tell makes the list an old one. */
function apply(item) {
  const row = document.getElementById(`task-${item.task}`);
  if (!row) {
    if (item.news === 'new' || item.news === 'free' || item.news === 'given') fresh.add(item.task);
    else if (item.news === 'taken' || item.news === 'gone') fresh.delete(item.task);
    return;
  }
  if (item.news === 'urged') {
    urge(row);
    return;
  }
  const drawn = row.dataset.claim; // as it was when the row was drawn
  const said = item.news === 'gone' ? 'rowGone' : MARKS[drawn][item.news];
  if (said) mark(row, item.news, said);
  else if (item.news === BACK[drawn]) unmark(row);
  else isStale = true;
}

function announce() {
  button.hidden = fresh.size === 0 && !isStale;
  if (button.hidden) return;
  const isCounted = !isStale && place.dataset.news === 'all';
  button.textContent = isCounted ? words.rowsNew.replace('{0}', fresh.size) : words.rowsStale;
}

let isStale = false;
let tabsAt = -TABS_AT_MOST;
let tabsLater = 0;

/** Figures of the views, asked for with today's rights; not while somebody is among them with the keyboard. */
async function refreshTabs() {
  clearTimeout(tabsLater);
  const tabs = desk.querySelector('.desk-tabs');
  const wait = tabsAt + TABS_AT_MOST - performance.now();
  if (wait > 0 || document.visibilityState !== 'visible' || tabs.contains(document.activeElement)) {
    tabsLater = setTimeout(refreshTabs, Math.max(wait, 1000));
    return;
  }
  tabsAt = performance.now();
  const answer = await sendOnce(tabs.dataset.address, { headers: { 'X-Live': '1', 'HX-Request': 'true', Accept: '*/*' } }).catch(() => null);
  if (!answer?.ok || tabs.contains(document.activeElement)) return;
  const scrolled = tabs.scrollLeft;
  tabs.outerHTML = await answer.text();
  desk.querySelector('.desk-tabs').scrollLeft = scrolled;
}

document.addEventListener('lt:live', event => {
  const { kind, data } = event.detail;
  if (kind === 'counters') refreshTabs();
  if (place.dataset.news === 'followed') return;
  if (kind === 'tasks') data.forEach(apply);
  else if (kind === 'refresh') isStale = true;
  if (kind === 'tasks' || kind === 'refresh') announce();
});

export const rowCount = () => desk.querySelectorAll('.list-row').length;

/** Only the rows come anew, as many as there were at least: what is read or typed beside them stays. */
export async function fetchRows(count) {
  const address = new URL(button.dataset.address, location.href);
  address.searchParams.set('rows', count);
  await window.htmx.ajax('GET', address.pathname + address.search, { target: '#found', select: '#found', swap: 'outerHTML show:none' });
  const opened = new URLSearchParams(location.search).get('open');
  document.getElementById(`task-${opened}`)?.setAttribute('aria-current', 'true');
}

button.addEventListener('click', async () => {
  const known = new Set([...desk.querySelectorAll('.list-row')].map(row => row.id));
  await fetchRows(known.size);
  fresh.clear();
  isStale = false;
  announce();
  const come = [...desk.querySelectorAll('.list-row')].filter(row => !known.has(row.id));
  come.forEach(row => row.classList.add('list-row-new'));
  const first = come[0] ?? desk.querySelector('.list-row[aria-current="true"]') ?? desk.querySelector('.list-row');
  first?.scrollIntoView({ block: 'nearest' });
  first?.querySelector('.list-title')?.focus({ preventScroll: true });
});
