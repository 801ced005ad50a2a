// Uploads that go on after anything: a dropped line, an ended session, a closed page (tus 1.0, https://tus.io).
import { send } from './send.js';
import { word } from './words.js';

const TUS = { 'Tus-Resumable': '1.0.0' };
const FIRST_PART = 256 * 1024;
const LARGEST_PART = 8 * 1024 * 1024;
const FAST_ENOUGH = 1000;
const PAUSES = [1, 2, 4, 8, 15, 30];
const REPEATED = new Set([408, 409, 423, 429, 460]);

class Refused extends Error {
  constructor(answer, problem) {
    super(problem?.detail ?? word('failed'));
    this.status = answer.status;
    this.problem = problem;
  }
}

/**
 * Brings a file to the server and answers { key, sha256, name, size }: the receipt. Options: onProgress(sent, size),
 * onPause(seconds) while the line is down, signal to cancel.
 */
export async function upload(file, options = {}) {
  const memory = remembered(file);
  let place = memory.get();
  for (let failures = 0; ;) {
    options.signal?.throwIfAborted();
    try {
      place ??= await open(file);
      memory.set(place);
      const receipt = await sendFrom(await offsetOf(place), file, place, progress => {
        failures = 0;
        options.onProgress?.(progress, file.size);
      }, options.signal);
      memory.forget();
      return receipt;
    } catch (problem) {
      if (options.signal?.aborted) return cancel(place, memory, options.signal);
      if (problem.status === 404 && place) {
        place = null; // given up by the server, or somebody else's: from the start, but not for ever
        memory.forget();
        if (++failures > 3) throw problem;
      } else if (mayRepeat(problem)) {
        await pause(PAUSES[Math.min(failures++, PAUSES.length - 1)], options);
      } else {
        memory.forget();
        throw problem;
      }
    }
  }
}

async function open(file) {
  const answer = await ask('/uploads', { method: 'POST', headers: {
    'Upload-Length': String(file.size),
    'Upload-Metadata': `filename ${base64(file.name)}`,
  } });
  return new URL(answer.headers.get('Location'), location.origin).pathname;
}

async function offsetOf(place) {
  const answer = await ask(place, { method: 'HEAD' });
  return { offset: Number(answer.headers.get('Upload-Offset')), sha256: answer.headers.get('Upload-Receipt') };
}

/** Parts grow while they are quick, so that progress is seen on slow lines and fast ones are used. */
async function sendFrom(state, file, place, onProgress, signal) {
  let { offset, sha256 } = state;
  let part = FIRST_PART;
  onProgress(offset);
  while (!sha256) {
    const begun = performance.now();
    const answer = await ask(place, { method: 'PATCH', signal, body: file.slice(offset, offset + part), headers: {
      'Upload-Offset': String(offset),
      'Content-Type': 'application/offset+octet-stream',
    } });
    offset = Number(answer.headers.get('Upload-Offset'));
    sha256 = answer.headers.get('Upload-Receipt');
    onProgress(offset);
    const quick = performance.now() - begun < FAST_ENOUGH;
    part = quick ? Math.min(2 * part, LARGEST_PART) : Math.max(part / 2, FIRST_PART);
  }
  return { key: place.split('/').pop(), sha256, name: file.name, size: file.size };
}

async function ask(url, options) {
  const answer = await send(url, { ...options, headers: { ...TUS, ...options.headers } });
  if (answer.ok) return answer;
  throw new Refused(answer, await answer.json().catch(() => null));
}

/** A line that is down has no status at all. */
function mayRepeat(problem) {
  if (problem.problem?.code === 'ANOTHER_NAME') return false;
  return problem.status === undefined ? problem instanceof TypeError : problem.status >= 500 || REPEATED.has(problem.status);
}

async function cancel(place, memory, signal) {
  memory.forget();
  if (place) await ask(place, { method: 'DELETE' }).catch(() => null); // else the server gives it up by itself
  throw signal.reason;
}

/** Ends early when the network is back or the upload is cancelled. */
function pause(seconds, { onPause, signal }) {
  onPause?.(seconds);
  return new Promise(resolve => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, seconds * 1000);
    addEventListener('online', done);
    signal?.addEventListener('abort', done);
  });
}

/** The place of an unfinished upload, known by what a browser tells of a file. Without storage it is just forgotten. */
function remembered(file) {
  const name = `upload:${document.body.dataset.person ?? ''}:${file.name}:${file.size}:${file.lastModified}`;
  const quietly = work => {
    try {
      return work();
    } catch {
      return null;
    }
  };
  return {
    get: () => quietly(() => localStorage.getItem(name)),
    set: place => quietly(() => localStorage.setItem(name, place)),
    forget: () => quietly(() => localStorage.removeItem(name)),
  };
}

function base64(text) {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

/**
 * <input type="file" data-upload="field"> sends each chosen file at once and puts its key into a hidden field of that
 * name; the form waits for the last one. A list after the input shows each file with its progress and a way to cancel.
 */
document.addEventListener('change', event => {
  const input = event.target;
  if (!input.matches?.('input[type="file"][data-upload]')) return;
  const list = listAfter(input);
  if (!input.multiple) list.replaceChildren();
  for (const file of input.files) begin(file, input, list);
  input.value = '';
});

document.addEventListener('submit', event => {
  if (!event.target.querySelector('[data-uploading]')) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  event.target.querySelector('[data-uploading] [data-upload-state]').textContent = word('uploadWait');
}, true);

// a file of an earlier try, listed by the server
document.addEventListener('click', event => {
  const item = event.target.closest('[data-removes-upload]')?.closest('li');
  if (item) remove(item);
});

function remove(item) {
  const form = item.closest('form');
  item.remove();
  form?.dispatchEvent(new CustomEvent('upload:removed'));
}

// a file of a form that came back after a crash: it lies on the server already
document.addEventListener('upload:kept', event => {
  const input = event.target.querySelector('input[type="file"][data-upload]');
  if (!input) return;
  const row = rowOf(event.detail);
  listAfter(input).append(row.item);
  row.done(input.dataset.upload, event.detail.key);
  input.dispatchEvent(new CustomEvent('upload:done', { bubbles: true, detail: event.detail }));
});

function listAfter(input) {
  const field = input.closest('.file') ?? input;
  const there = field.parentElement.querySelector(':scope > [data-uploads]');
  if (there) return there;
  const list = document.createElement('ul');
  list.className = 'uploads';
  list.dataset.uploads = input.dataset.upload;
  field.after(list);
  return list;
}

async function begin(file, input, list) {
  const row = rowOf(file);
  const stop = new AbortController();
  row.stopButton.addEventListener('click', () => stop.abort());
  list.append(row.item);
  row.item.dataset.uploading = '';
  try {
    const receipt = await upload(file, { signal: stop.signal, onProgress: row.progress, onPause: row.paused });
    row.done(input.dataset.upload, receipt.key);
    input.dispatchEvent(new CustomEvent('upload:done', { bubbles: true, detail: receipt }));
  } catch (problem) {
    if (stop.signal.aborted) row.item.remove();
    else row.failed(problem.message);
  } finally {
    delete row.item.dataset.uploading;
  }
}

function rowOf(file) {
  const item = document.createElement('li');
  const name = Object.assign(document.createElement('span'), { textContent: file.name });
  const bar = Object.assign(document.createElement('progress'), { className: 'progress', max: 100, value: 0 });
  bar.setAttribute('aria-label', file.name);
  const state = document.createElement('span');
  state.dataset.uploadState = '';
  state.setAttribute('role', 'status');
  const stopButton = Object.assign(document.createElement('button'), { type: 'button', className: 'button', textContent: word('uploadCancel') });
  stopButton.setAttribute('aria-label', `${word('uploadCancel')}: ${file.name}`);
  item.append(name, bar, state, stopButton);
  let told = -1;
  return {
    item,
    stopButton,
    progress: (sent, size) => {
      const percent = size ? Math.floor(100 * sent / size) : 100;
      bar.value = percent;
      // read aloud in steps of a tenth, not with every part
      if (Math.floor(percent / 10) !== told) state.textContent = word('uploadProgress', percent);
      told = Math.floor(percent / 10);
    },
    paused: () => {
      told = -1;
      state.textContent = word('uploadPaused');
    },
    done: (field, key) => {
      bar.remove();
      state.textContent = word('uploadDone');
      stopButton.textContent = word('uploadRemove');
      stopButton.setAttribute('aria-label', `${word('uploadRemove')}: ${file.name}`);
      stopButton.addEventListener('click', () => remove(item));
      item.append(Object.assign(document.createElement('input'), { type: 'hidden', name: field, value: key }));
    },
    failed: text => {
      bar.remove();
      state.setAttribute('role', 'alert');
      state.textContent = text;
      stopButton.textContent = word('uploadRemove');
      stopButton.addEventListener('click', () => item.remove());
    },
  };
}
