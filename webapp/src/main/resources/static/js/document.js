// The reading pane: draws the pages of a PDF as they come into sight; where it cannot, the server's pictures take over.
import './leader.js';
import { show } from './messages.js';
import { insist } from './pictures.js';
import { send } from './send.js';

const SHARPNESS = 2;
const STEPS = [600, 750, 900, 1100, 1400, 1800];
const readings = new Map(); // by viewer: what works for it in the background

export function open(root) {
  watchPictures(root);
  const viewer = root.querySelector('.viewer[data-pdf]');
  if (viewer && !viewer.dataset.opened) {
    viewer.dataset.opened = 'true';
    begin(root, viewer);
    root.querySelectorAll('[data-viewer-zoom]').forEach(button =>
      button.addEventListener('click', () => zoom(viewer, Number(button.dataset.viewerZoom))));
    root.querySelector('[data-viewer-again]')?.addEventListener('click', () => {
      showFailed(root, viewer, false);
      viewer.focus();
      begin(root, viewer);
    });
  }
}

function begin(root, viewer) {
  read(viewer).catch(() => viewer.isConnected && failed(root, viewer));
}

async function read(viewer) {
  const engine = await import(viewer.dataset.engine);
  if (!viewer.isConnected) return;
  const folder = viewer.dataset.engine.replace(/legacy\/build\/[^/]*$/, '');
  engine.GlobalWorkerOptions.workerSrc = viewer.dataset.engine.replace('pdf.min.mjs', 'pdf.worker.min.mjs');
  const loading = engine.getDocument({
    url: viewer.dataset.pdf, rangeChunkSize: 1 << 20, disableAutoFetch: true, enableXfa: false,
    cMapUrl: `${folder}cmaps/`, standardFontDataUrl: `${folder}standard_fonts/`, wasmUrl: `${folder}wasm/`,
  });
  readings.set(viewer, loading);
  const pdf = await loading.promise;
  viewer.dataset.ready = 'true';
  const seen = new IntersectionObserver(entries => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) draw(engine, pdf, viewer, target);
  }, { root: scrolls(viewer) ? viewer : null, rootMargin: '600px 0px' });
  viewer.querySelectorAll('.viewer-page').forEach(page => seen.observe(page));
  viewer.addEventListener('lt:zoomed', () => {
    viewer.querySelectorAll('.viewer-page').forEach(page => { delete page.dataset.drawn; seen.unobserve(page); seen.observe(page); });
  });
}

function scrolls(viewer) {
  return getComputedStyle(viewer).overflowY !== 'visible';
}

async function draw(engine, pdf, viewer, holder) {
  const width = holder.clientWidth;
  if (holder.dataset.drawn === String(width)) return;
  holder.dataset.drawn = String(width);
  try {
    const page = await pdf.getPage(Number(holder.dataset.page));
    const scale = width / page.getViewport({ scale: 1 }).width;
    const viewport = page.getViewport({ scale });
    const sharp = Math.min(SHARPNESS, Math.max(1, window.devicePixelRatio || 1));
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(viewport.width * sharp);
    canvas.height = Math.floor(viewport.height * sharp);
    await page.render({ canvas, viewport, transform: sharp === 1 ? null : [sharp, 0, 0, sharp, 0, 0] }).promise;
    const text = document.createElement('div');
    text.className = 'textLayer';
    text.style.setProperty('--total-scale-factor', scale);
    text.style.setProperty('--scale-factor', scale);
    await new engine.TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport }).render();
    holder.setAttribute('role', 'group');
    holder.replaceChildren(canvas, text);
  } catch (failure) {
    delete holder.dataset.drawn;
    tellFailed(holder);
    console.warn('page not drawn', failure);
  }
}

function zoom(viewer, direction) {
  const now = viewer.querySelector('.viewer-page').clientWidth;
  const wanted = direction > 0 ? STEPS.find(step => step > now + 10) : STEPS.findLast(step => step < now - 10);
  if (!wanted) return;
  viewer.querySelectorAll('.viewer-page').forEach(page => { page.style.width = `${wanted}px`; page.style.maxWidth = 'none'; });
  viewer.dispatchEvent(new Event('lt:zoomed'));
}

/** Where the file itself cannot be had, pictures of it would not come either. */
async function failed(root, viewer) {
  const answer = await send(viewer.dataset.pdf, { method: 'HEAD' }).catch(() => null);
  if (!viewer.isConnected) return;
  if (answer?.ok) fallBack(root, viewer);
  else showFailed(root, viewer, true);
}

/** The same page with pictures, once; a browser that cannot run the viewer never sees an empty pane. The list stays. */
function fallBack(root, viewer) {
  const other = root.querySelector('[data-viewer-other]');
  if (!other) return show('alarm', viewer.dataset.failed);
  if (!viewer.closest('#beside')) return location.replace(other.href);
  window.htmx.ajax('GET', other.getAttribute('href'), { target: '#beside', select: '#document', swap: 'innerHTML show:none' });
}

/** In place of the pages, until it is tried again. */
function showFailed(root, viewer, isFailed) {
  viewer.hidden = isFailed;
  root.querySelector('[data-viewer-failed]').hidden = !isFailed;
}

/** A page that does not come says so: nobody waits before a white sheet. */
function tellFailed(page) {
  const wait = page.querySelector('.viewer-wait');
  if (!wait) return;
  wait.dataset.failed = 'true';
  wait.querySelector('[data-viewer-wait]').textContent = page.closest('.viewer').dataset.notDrawn;
}

function watchPictures(root) {
  root.querySelectorAll('.viewer-page > img').forEach(picture => insist(picture, () => tellFailed(picture.parentElement)));
}

/** What read a document that stands here no more works on for nobody; in the middle of its first look it cannot be ended. */
function endReadings() {
  for (const [viewer, loading] of readings) {
    if (viewer.isConnected) continue;
    readings.delete(viewer);
    loading.promise.catch(() => null).then(() => loading.destroy());
  }
}

open(document);
document.addEventListener('htmx:afterSwap', event => {
  endReadings();
  open(event.detail.target);
});
