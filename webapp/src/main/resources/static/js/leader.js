// Going through what waits for a decision. A swipe, or an arrow key, goes on to the next document or back to the one before:
// it never acts. The touch is only watched, so that scrolling and zooming stay the browser's; what scrolls sideways is not ours.
import { toTheAct } from './act.js';

const FAR = 70; // pixels
const QUICK = 800; // milliseconds
const EDGE = 24; // pixels: there a swipe is the browser's "back"
const TYPED = 'form, dialog, .menu[open], [contenteditable]';
const OWN_ARROWS = 'form, input, textarea, select, [contenteditable], [role="separator"], dialog, .menu[open]';

const bar = () => document.querySelector('nav[data-deciding]');
const isZoomed = () => (window.visualViewport?.scale ?? 1) > 1.05;
const isSelecting = () => !(getSelection()?.isCollapsed ?? true);

/** Whether the page has the bar, also after a document came to stand beside the list. */
function tell() {
  document.documentElement.toggleAttribute('data-deciding', bar() !== null);
}
tell();
for (const name of ['htmx:afterSwap', 'htmx:historyRestore']) document.addEventListener(name, tell);

let start = null;

document.addEventListener('touchstart', event => {
  const touch = event.touches[0];
  const isOurs = event.touches.length === 1 && bar() && !isZoomed() && !document.querySelector('dialog[open]')
    && touch.clientX > EDGE && touch.clientX < innerWidth - EDGE && mayStartAt(event.target);
  start = isOurs ? { x: touch.clientX, y: touch.clientY, at: event.timeStamp } : null;
}, { passive: true });
document.addEventListener('touchcancel', () => { start = null; }, { passive: true });
document.addEventListener('touchend', event => {
  const from = start;
  start = null;
  if (!from || event.touches.length > 0 || isSelecting() || isZoomed() || event.timeStamp - from.at > QUICK) return;
  const x = event.changedTouches[0].clientX - from.x;
  const y = event.changedTouches[0].clientY - from.y;
  if (Math.abs(x) < FAR || Math.abs(x) < 2 * Math.abs(y)) return;
  go(x < 0 ? '[data-behind]' : '[data-before]');
}, { passive: true });

document.addEventListener('keydown', event => {
  const way = { ArrowLeft: '[data-before]', ArrowRight: '[data-behind]' }[event.key];
  if (!way || !bar() || event.defaultPrevented || event.repeat || document.documentElement.dataset.keys === 'off') return;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (document.querySelector('dialog[open]') || event.target.closest(OWN_ARROWS) || scrollsAside(event.target)) return;
  event.preventDefault();
  go(way);
});

const go = way => bar().querySelector(way)?.click();

const mayStartAt = target => target.closest('#document') && !target.closest(TYPED) && !scrollsAside(target);

function scrollsAside(target) {
  for (let part = target; part; part = part.parentElement)
    if (part.scrollWidth > part.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(part).overflowX)) return true;
  return document.documentElement.scrollWidth > document.documentElement.clientWidth + 1;
}

// the button under the thumb leads to the form of the act, and opens it
document.addEventListener('click', event => {
  const link = event.target.closest('[data-deciding-act]');
  if (link && toTheAct(link.closest('#document'))) event.preventDefault();
});
