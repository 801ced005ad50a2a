// "Back" leads to the list as it was left, filters and place included, when that is where the reader came from.
const LISTS = ['/inbox', '/incoming', '/outgoing', '/search', '/registers'];

function cameFromList() {
  if (!location.pathname.startsWith('/documents/') || !document.referrer || history.length < 2) return false;
  const from = new URL(document.referrer);
  return from.origin === location.origin && LISTS.includes(from.pathname);
}

document.addEventListener('click', event => {
  const link = event.target.closest('[data-back]');
  if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (!cameFromList()) return;
  event.preventDefault();
  history.back();
});
