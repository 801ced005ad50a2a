// The way to the form of the one act that is next: from a row of the list, and from the button under the thumb.
const narrow = matchMedia('(max-width: 800px)');

/** Opens the form and brings it into sight; whether the document offers an act. */
export function toTheAct(root) {
  const primary = root.querySelector('[data-primary]');
  if (!primary) return false;
  const details = primary.closest('details');
  if (details) details.open = true;
  const form = details ?? primary.closest('form') ?? primary;
  form.scrollIntoView({ block: narrow.matches ? 'start' : 'nearest' });
  (form.querySelector('input[type="password"]') ?? primary).focus({ preventScroll: true });
  return true;
}

// a row of the list led to the act, and not only to the document; once all scripts ran, the pages above it have their height
document.addEventListener('DOMContentLoaded', () => {
  const opened = document.getElementById('document');
  if (opened && location.hash === '#act') toTheAct(opened);
});
