// The reading pane: draws the pages of a PDF as they come into sight; where it cannot, the server's pictures take over.
import './leader.js';
import { show } from './messages.js';

const SHARPNESS = 2;
const STEPS = [600, 750, 900, 1100, 1400, 1800];

export function open(root) {
  const viewer = root.querySelector('.viewer[data-pdf]');
  if (viewer && !viewer.dataset.opened) {
    viewer.dataset.opened = 'true';
    reserve(viewer);
    read(viewer).catch(() => fallBack(root, viewer));
    root.querySelectorAll('[data-viewer-zoom]').forEach(button =>
      button.addEventListener('click', () => zoom(viewer, Number(button.dataset.viewerZoom))));
  }
}

/** Gives each page its height before it is drawn, so that nothing jumps. */
function reserve(viewer) {
  viewer.querySelectorAll('.viewer-page').forEach(page => {
    page.style.aspectRatio = `${page.dataset.width} / ${page.dataset.height}`;
  });
}

async function read(viewer) {
  const engine = await import(viewer.dataset.engine);
  const folder = viewer.dataset.engine.replace(/legacy\/build\/[^/]*$/, '');
  engine.GlobalWorkerOptions.workerSrc = viewer.dataset.engine.replace('pdf.min.mjs', 'pdf.worker.min.mjs');
  const loading = engine.getDocument({
    url: viewer.dataset.pdf, rangeChunkSize: 1 << 20, disableAutoFetch: true, enableXfa: false,
    cMapUrl: `${folder}cmaps/`, standardFontDataUrl: `${folder}standard_fonts/`, wasmUrl: `${folder}wasm/`,
  });
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

/** The same page with pictures, once; a browser that cannot run the viewer never sees an empty pane. */
function fallBack(root, viewer) {
  const other = root.querySelector('[data-viewer-other]');
  if (!other) return show('alarm', viewer.dataset.failed);
  location.replace(other.href);
}

open(document);
document.addEventListener('htmx:afterSwap', event => open(event.detail.target));
