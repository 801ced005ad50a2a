// The brought file beside the fields that are compared with it: shown when the server has looked into it, in the order of
// the form, gone when it is taken out. On a narrow window it lies folded.
import { insist } from './pictures.js';
import { sendOnce } from './send.js';

const PAUSES = [400, 600, 1000, 1500, 2000, 3000, 5000];
const LONGEST = 15 * 60 * 1000;
const MOST = 20;

const box = document.querySelector('[data-preview-of]');
const form = document.getElementById(box.dataset.previewOf);
const fold = box.querySelector('details');
const pane = box.querySelector('[data-preview-pane]');
const larger = box.querySelector('[data-preview-larger]');
const parts = new Map(); // by key of the upload

function follow() {
  const keys = [...form.querySelectorAll('input[type="hidden"][name="files"]')].map(field => field.value).slice(0, MOST);
  for (const [key, part] of parts) {
    if (keys.includes(key)) continue;
    part.remove();
    parts.delete(key);
  }
  for (const key of keys) {
    if (parts.has(key)) continue;
    const part = document.createElement('div');
    part.append(box.querySelector('[data-preview-loading]').content.cloneNode(true));
    parts.set(key, part);
    pane.append(part);
    ask(key, part);
  }
  box.toggleAttribute('data-empty', keys.length === 0);
}

async function ask(key, part) {
  if (part.asks) return;
  part.asks = true;
  const until = Date.now() + LONGEST;
  for (let turn = 0; part.isConnected && Date.now() < until; turn++) {
    const answer = await sendOnce(`/uploads/${key}/preview`, { headers: { 'HX-Request': 'true', Accept: 'text/html' } }).catch(() => null);
    if (!part.isConnected) return;
    if (answer?.ok) {
      show(part, await answer.text());
      if (!part.querySelector('[data-preview-waits]')) return;
    } else if (answer && answer.status < 500) { // an ended session is renewed elsewhere on the page
      part.asks = false;
      if (answer.status !== 401) failed(key, part);
      return;
    }
    await new Promise(resolve => setTimeout(resolve, PAUSES[Math.min(turn, PAUSES.length - 1)]));
  }
  part.asks = false;
  if (part.isConnected) failed(key, part);
}

function show(part, text) {
  if (part.said === text) return;
  part.said = text;
  part.innerHTML = text;
  part.querySelectorAll('img').forEach(picture => insist(picture, () => picture.closest('.preview-page').replaceWith(
    Object.assign(document.createElement('p'), { className: 'muted', textContent: box.dataset.notDrawn }))));
}

function failed(key, part) {
  part.replaceChildren(box.querySelector('[data-preview-failed]').content.cloneNode(true));
  part.querySelector('button').addEventListener('click', () => {
    part.said = null;
    part.replaceChildren(box.querySelector('[data-preview-loading]').content.cloneNode(true));
    ask(key, part);
  });
}

larger.addEventListener('click', () => {
  const isLarger = pane.toggleAttribute('data-larger');
  larger.setAttribute('aria-pressed', String(isLarger));
});

// beside the fields it is always open; below them whoever wants it opens it
const narrow = matchMedia('(max-width: 1100px)');
const adapt = () => { fold.open = !narrow.matches; };
narrow.addEventListener('change', adapt);
adapt();

form.addEventListener('upload:done', () => setTimeout(follow)); // the key lies in the form after the event
form.addEventListener('upload:removed', follow);
document.addEventListener('lt:signed-in', () => parts.forEach((part, key) => { if (!part.said || part.querySelector('[data-preview-waits]')) ask(key, part); }));
follow();
