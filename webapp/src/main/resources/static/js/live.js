// News from the server, one stream per browser: the tab that holds the lock has it and tells the others. A tab that somebody
// looks at takes the lock from one that has fallen silent: browsers put tabs to sleep with the locks they hold. Where a
// browser knows no locks or channels, each tab has its own stream. Pages listen to 'lt:live' on the document.
import { drawnFor } from './csrf.js';
import { show } from './messages.js';
import { isAble, notification } from './notification.js';
import { sendOnce } from './send.js';
import { word } from './words.js';

const SILENT_FOR = 45000; // the server says something every 15 seconds
const LOOK = 10000;
const ANSWERS_WITHIN = 3000;
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
  const asked = source;
  const answer = await fetch('/shell/session', { headers: { 'X-Live': '1', Accept: 'application/json' } }).catch(() => null);
  if (source !== asked) return;
  if (answer?.status === 401) end('over');
  else if (answer?.ok && answer.headers.get('X-Person') !== person) end('another');
  else if (answer) open();
  else again();
}

/** Signed out, or somebody else has signed in: nothing more is heard until this person signs in. */
function end(why) {
  close();
  become(why);
}

function close() {
  clearTimeout(retry);
  source?.close();
  source = null;
}

const isOver = () => state === 'over' || state === 'another';

function become(now) {
  if (state === now) return;
  state = now;
  tell({ kind: 'state', state });
}

const isSilent = () => performance.now() - heard > SILENT_FOR;

/** After sleep, or a cut that nobody noticed. */
function wake() {
  if (isOver()) return;
  if (!isLeading) askLeader();
  else if (isSilent() || source?.readyState === EventSource.CLOSED) open();
}

function look() {
  if (!isLeading) return void askLeader();
  if (source && isSilent()) {
    become('off');
    open();
  }
  if (state !== 'on') sayState();
}

const sayState = () => channel?.postMessage({ kind: 'state', state });

function lead() {
  isLeading = true;
  open();
  return new Promise(() => {}); // for as long as the tab lives, or until another takes the lock
}

/** Another tab has taken the lock. */
function lost(error) {
  if (error.name !== 'AbortError') throw error;
  isLeading = false;
  close();
  heard = performance.now();
  channel.postMessage({ kind: 'there' }); // it may fare better than this one did
  catchUp(last);
}

const stand = () => navigator.locks.request(name, lead).catch(lost).then(stand);

function answer(kind) {
  if (isOver() ? kind === 'awake' : kind === 'again') return open();
  wake();
  sayState();
}

// ---- the other tabs

let question = 0;

/** A tab that has the lock and runs answers; one that does not answer sleeps, and only this one is looked at. */
function askLeader() {
  if (question || isOver() || !isSilent() || document.visibilityState !== 'visible') return;
  channel.postMessage({ kind: 'there' });
  question = setTimeout(() => {
    question = 0;
    // it stands in the queue still, for when it is taken from this one too
    if (!isLeading && isSilent()) navigator.locks.request(name, { steal: true }, lead).catch(lost);
  }, ANSWERS_WITHIN);
}

/** What changed between the making of this page and its first listening, or while it slept. */
async function catchUp(after) {
  if (isLeading || !page) return;
  const address = `${document.getElementById('live-state').dataset.live}/missed?after=${encodeURIComponent(after)}`;
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
  if (now === place.dataset.state) return; // said twice, it would be read aloud twice
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
  if (waiting > urgent) both.append(count('count', waiting, 'waiting', part('unseen', ` ${word('waiting')}`)));
  if (urgent > 0) both.append(count('count count-urgent', urgent, 'urgent', ' ', part('count-word', word('urgent')), part('unseen', `: ${word('urgentWhat')}`)));
  return both;
}

/** As the server draws it: the figure, its word, and what it counts. */
function count(kind, figure, name, ...meaning) {
  const place = part(kind, figure > 999 ? '999+' : String(figure));
  place.title = word(`${name}What`);
  place.append(...meaning);
  return place;
}

function part(kind, text) {
  return Object.assign(document.createElement('span'), { className: kind, textContent: text });
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
      const { kind } = event.data;
      if (kind === 'seen') isSeen = true;
      else if (['awake', 'there', 'again'].includes(kind)) isLeading && answer(kind);
      else if (!isLeading) {
        heard = performance.now();
        hear(event.data);
      }
    };
    channel.postMessage({ kind: 'awake' });
  }
  if (channel && navigator.locks) {
    isAlone = true;
    stand();
    setTimeout(() => catchUp(page?.dataset.livePosition), 500);
  } else {
    lead();
  }
  heard = performance.now();
  setInterval(look, LOOK);
  addEventListener('online', wake);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && wake());
  document.addEventListener('lt:signed-in', () => {
    if (isLeading) return void open();
    if (isOver()) {
      heard = performance.now();
      showState('off'); // until the one that leads says otherwise, or does not answer
    }
    channel?.postMessage({ kind: 'awake' });
  });
  addEventListener('pagehide', () => source?.close());
  addEventListener('pageshow', event => event.persisted && isLeading && open());
}
