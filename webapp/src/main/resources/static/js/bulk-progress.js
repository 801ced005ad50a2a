// What runs behind the page is asked for again until it is over; a page that nobody looks at asks nothing.
import { show } from './messages.js';

const PAUSE = 1500;
const LONGEST_PAUSE = 30000;

function follow(id, pause) {
  if (!document.getElementById(id)?.dataset.again) return;
  setTimeout(async () => {
    const isDone = document.visibilityState !== 'visible' || await refresh(id);
    follow(id, isDone ? PAUSE : Math.min(LONGEST_PAUSE, pause * 2));
  }, pause);
}

/** True when the server answered. Asked without the name of the page: it only shows what the reader may see. */
async function refresh(id) {
  const place = document.getElementById(id);
  if (!place) return true;
  const answer = await fetch(place.dataset.again, { headers: { 'X-Live': '1', 'HX-Request': 'true' } }).catch(() => null);
  if (!answer?.ok) return false;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(id);
  if (!fresh) return false;
  const focused = place.contains(document.activeElement) ? document.activeElement.id : '';
  place.replaceWith(fresh);
  if (focused) (document.getElementById(focused) ?? fresh.querySelector('[tabindex="-1"]'))?.focus({ preventScroll: true });
  if (!fresh.dataset.again && fresh.dataset.said) show(fresh.dataset.kind, fresh.dataset.said);
  return true;
}

follow('bulk-news', PAUSE);
follow('bulk-progress', PAUSE);
