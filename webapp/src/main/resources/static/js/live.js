// News from the server, one stream per browser: the tab that holds the lock has it and tells the others. Where a browser
// knows no locks or channels, each tab has its own. Pages listen to 'lt:live' on the document.
import { drawnFor } from './csrf.js';
import { show } from './messages.js';
import { isAble, notification } from './notification.js';
import { sendOnce } from './send.js';
import { word } from './words.js';

const SILENT_FOR = 45000; // the server says something every 15 seconds
const CALM = 2500; // a stream that comes back within this time was never seen to be gone
const LONGEST_PAUSE = 60000;

const person = document.body.dataset.person;
const name = `live.${person}`;
const channel = person && 'BroadcastChannel' in window ? new BroadcastChannel(name) : null;
const page = document.querySelector('[data-live-position]');

let source = null;
let last = page?.dataset.livePosition ?? '';
let heard = 0;
let pause = 0;
let retry = 0;
let state = 'on';
let isLeading = false;
let isAlone = false;

/** What the page hears, from its own stream or from another tab. */
function hear(message) {
  if (message.position) last = message.position;
  if (message.kind === 'state') showState(message.state);
  else if (message.kind === 'counters') showCounters(message.data);
  else if (message.kind === 'tasks') tellOfOpened(message.data);
  if (message.kind === 'tasks') sayAloud(message.data.filter(item => item.loud).length);
  document.dispatchEvent(new CustomEvent('lt:live', { detail: message }));
}

function tell(message) {
  hear(message);
  channel?.postMessage(message);
}

// ---- the stream, in one tab

function open() {
  clearTimeout(retry);
  source?.close();
  const address = document.getElementById('live-state').dataset.live;
  // the server lets go at once of what an earlier page of this browser left behind
  source = new EventSource(`${address}?${new URLSearchParams({ of: person, only: isAlone, after: last })}`);
  heard = performance.now();
  for (const kind of ['hello', 'tasks', 'counters', 'refresh', 'beat', 'bye']) {
    source.addEventListener(kind, event => {
      heard = performance.now();
      pause = 0;
      if (kind === 'bye') return ask();
      become('on');
      tell({ kind, position: event.lastEventId, data: JSON.parse(event.data) });
    });
  }
  source.onerror = () => {
    become('off');
    if (source?.readyState === EventSource.CLOSED) again();
  };
}

/** The browser has given up; the server may be starting, or the session may have ended. */
function again() {
  pause = Math.min(LONGEST_PAUSE, Math.max(2000, pause * 2));
  clearTimeout(retry);
  retry = setTimeout(ask, pause * (0.75 + Math.random() / 2));
}

/** The session of the stream has ended; with another password the person has a new one, or it is somebody else's. */
async function ask() {
  source?.close();
  const answer = await fetch('/shell/session', { headers: { 'X-Live': '1', Accept: 'application/json' } }).catch(() => null);
  if (answer?.status === 401) end('over');
  else if (answer?.ok && answer.headers.get('X-Person') !== person) end('another');
  else if (answer) open();
  else again();
}

/** Signed out, or somebody else has signed in: nothing more is heard until this person signs in. */
function end(why) {
  clearTimeout(retry);
  source?.close();
  source = null;
  become(why);
}

const isOver = () => state === 'over' || state === 'another';

function become(now) {
  if (state === now) return;
  state = now;
  tell({ kind: 'state', state });
}

/** After sleep, or a cut that nobody noticed. */
function wake() {
  if (!isLeading || isOver()) return;
  const isSilent = performance.now() - heard > SILENT_FOR;
  if (isSilent || source?.readyState === EventSource.CLOSED) open();
}

function lead() {
  isLeading = true;
  open();
  setInterval(() => {
    if (source && performance.now() - heard > SILENT_FOR) {
      become('off');
      open();
    }
  }, 10000);
  return new Promise(() => {}); // for as long as the tab lives
}

/** What changed between the making of this page and its first listening. */
async function catchUp() {
  if (isLeading || !page) return;
  const address = `${document.getElementById('live-state').dataset.live}/missed?after=${encodeURIComponent(page.dataset.livePosition)}`;
  const answer = await sendOnce(address, { headers: { 'X-Live': '1' } }).catch(() => null);
  if (!answer?.ok) return;
  const missed = await answer.json();
  if (missed.refresh) hear({ kind: 'refresh', data: {} });
  else if (missed.tasks.length) hear({ kind: 'tasks', data: missed.tasks });
}

// ---- what every page shows

let showing = 0;

const STATES = { off: 'liveOff', over: 'liveOver', another: 'liveAnother' };

/** Short cuts are not worth a word. The place is kept, so that nothing moves. */
function showState(now) {
  state = now;
  const place = document.getElementById('live-state');
  clearTimeout(showing);
  if (now === 'on') {
    place.dataset.state = 'on';
    place.textContent = '';
    return;
  }
  showing = setTimeout(() => {
    place.dataset.state = now;
    place.textContent = word(STATES[now]);
  }, now === 'off' ? CALM : 0);
}

/** The figures are of the person at the keyboard; a page drawn in the name of somebody absent shows that one's. */
function showCounters(counters) {
  if (drawnFor().split('/')[1]) return;
  for (const [entry, [waiting, urgent]] of Object.entries(counters)) {
    const link = document.querySelector(`#rail [data-entry="${CSS.escape(entry)}"] .rail-link`);
    if (!link) continue;
    link.querySelector('.rail-counts')?.remove();
    if (waiting > 0) link.append(counts(waiting, urgent));
  }
}

function counts(waiting, urgent) {
  const both = document.createElement('span');
  both.className = 'rail-counts';
  if (urgent > 0) both.append(count('count count-urgent', urgent, word('urgent')));
  both.append(count('count', waiting > 999 ? '999+' : waiting, word('waiting')));
  return both;
}

function count(kind, figure, meaning) {
  const place = document.createElement('span');
  place.className = kind;
  const unseen = document.createElement('span');
  unseen.className = 'unseen';
  unseen.textContent = ` ${meaning}`;
  place.append(String(figure), unseen);
  return place;
}

/** Whoever reads a document that a colleague has taken, or done, hears it now and not when sending the form. */
function tellOfOpened(items) {
  const place = new URLSearchParams(location.search);
  const opened = place.get('open') ?? place.get('task');
  const news = items.filter(item => item.task === opened).map(item => item.news);
  if (news.includes('taken')) show('alarm', word('liveTakenOpen'));
  else if (news.includes('gone') && !isActing) show('alarm', word('liveGoneOpen'));
}

// what the page itself has sent is no news to who sent it
let isActing = false;
addEventListener('submit', event => { isActing = !event.defaultPrevented; });
addEventListener('pageshow', () => { isActing = false; });
document.addEventListener('htmx:beforeRequest', event => { if (event.detail.requestConfig.verb !== 'get') isActing = true; });
document.addEventListener('htmx:afterRequest', event => {
  const { requestConfig, xhr } = event.detail;
  if (requestConfig.verb !== 'get') isActing = xhr.getResponseHeader('HX-Redirect') !== null;
});

// ---- notifications of the system: one for the browser, and none while somebody looks at one of its pages

let isSeen = false;

function sayAloud(fresh) {
  if (fresh === 0 || !isAble() || Notification.permission !== 'granted') return;
  if (document.visibilityState === 'visible' && document.hasFocus()) {
    isSeen = true;
    channel?.postMessage({ kind: 'seen' });
    return;
  }
  if (!isLeading) return;
  isSeen = false;
  setTimeout(() => isSeen || notify(fresh), 300);
}

/** It tells that there is work, not what it is: others may stand behind the person. What they were at stays as it is. */
function notify(fresh) {
  const shown = notification(word('product'), { body: word('liveLoud', fresh), tag: 'lienthong', lang: document.documentElement.lang });
  if (!shown) return;
  shown.onclick = () => {
    shown.close();
    if (!isOnlyList()) return void window.open('/inbox');
    window.focus();
    location.assign('/inbox');
  };
}

const isOnlyList = () => document.querySelector('[data-inbox][data-open="false"]') !== null;

if (person && 'EventSource' in window && document.getElementById('live-state')) {
  if (channel) {
    channel.onmessage = event => {
      if (event.data.kind === 'seen') isSeen = true;
      else if (event.data.kind === 'again') isLeading && !isOver() && open();
      else if (event.data.kind !== 'awake') hear(event.data);
      else if (isLeading && isOver()) open();
      else if (isLeading && state !== 'on') channel.postMessage({ kind: 'state', state });
    };
    channel.postMessage({ kind: 'awake' });
  }
  if (channel && navigator.locks) {
    isAlone = true;
    navigator.locks.request(name, lead);
    setTimeout(catchUp, 500);
  } else {
    lead();
  }
  addEventListener('online', wake);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && wake());
  document.addEventListener('lt:signed-in', () => {
    if (isLeading) open();
    else channel?.postMessage({ kind: 'awake' });
  });
  addEventListener('pagehide', () => source?.close());
  addEventListener('pageshow', event => event.persisted && isLeading && open());
}
