// Widths of the work screen's list and action column: dragged, changed by keys, or by a click alone from one to the next
// (WCAG 2.2, 2.5.7); first.js restores them on the next page.
import { word } from './words.js';

const LEAST = { list: 240, acts: 220 };
const MOST = { list: 560, acts: 480 };
const STEP = 24;
const STILL = 4; // a hand that only clicks moves this far

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
  splitter.title = word('splitter');
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
  const next = () => {
    const now = Number(splitter.getAttribute('aria-valuenow'));
    set([(LEAST[part] + MOST[part]) / 2, MOST[part]].find(width => width > now) ?? LEAST[part]);
  };
  splitter.addEventListener('pointerdown', down => {
    if (down.button !== 0) return;
    const start = pane.getBoundingClientRect().width;
    let hasMoved = false;
    splitter.setPointerCapture(down.pointerId);
    splitter.dataset.dragging = '';
    const drag = move => {
      hasMoved ||= Math.abs(move.clientX - down.clientX) >= STILL;
      if (hasMoved) set(start + direction * (move.clientX - down.clientX));
    };
    const end = () => hasMoved || next();
    splitter.addEventListener('pointermove', drag);
    splitter.addEventListener('pointerup', end);
    splitter.addEventListener('lostpointercapture', () => {
      delete splitter.dataset.dragging;
      splitter.removeEventListener('pointermove', drag);
      splitter.removeEventListener('pointerup', end);
    }, { once: true });
  });
}
