// Draggable widths of the work screen's list and action column; first.js restores them on the next page.
import { word } from './words.js';

const LEAST = { list: 240, acts: 220 };
const MOST = { list: 560, acts: 480 };
const STEP = 24;

document.querySelectorAll('.work, .desk').forEach(joinAll);
// also those of a document that is fetched later to stand beside a list
document.addEventListener('htmx:load', event => event.detail.elt.querySelectorAll?.('.work').forEach(joinAll));

function joinAll(work) {
  for (const part of ['list', 'acts']) {
    const pane = work.querySelector(`:scope > .work-${part}`);
    const splitter = work.querySelector(`:scope > [data-splits="${part}"]:not([aria-valuenow])`);
    if (pane && splitter) join(part, pane, splitter);
  }
}

function join(part, pane, splitter) {
  splitter.setAttribute('aria-label', word('splitter'));
  const set = width => {
    const kept = Math.round(Math.max(LEAST[part], Math.min(MOST[part], width)));
    document.documentElement.style.setProperty(`--work-${part}`, `${kept}px`);
    splitter.setAttribute('aria-valuenow', kept);
    localStorage.setItem(`work.${part}`, `${kept}px`);
  };
  splitter.setAttribute('aria-valuemin', LEAST[part]);
  splitter.setAttribute('aria-valuemax', MOST[part]);
  splitter.setAttribute('aria-valuenow', Math.round(pane.getBoundingClientRect().width));
  const direction = part === 'list' ? 1 : -1;
  splitter.addEventListener('keydown', event => {
    const steps = { ArrowRight: direction, ArrowLeft: -direction }[event.key];
    if (!steps) return;
    event.preventDefault();
    set(pane.getBoundingClientRect().width + steps * STEP);
  });
  splitter.addEventListener('pointerdown', down => {
    const start = pane.getBoundingClientRect().width;
    splitter.setPointerCapture(down.pointerId);
    splitter.dataset.dragging = '';
    const drag = move => set(start + direction * (move.clientX - down.clientX));
    splitter.addEventListener('pointermove', drag);
    splitter.addEventListener('lostpointercapture', () => {
      delete splitter.dataset.dragging;
      splitter.removeEventListener('pointermove', drag);
    }, { once: true });
  });
}
