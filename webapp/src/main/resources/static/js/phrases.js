// Ready phrases: a tap puts one in where the person writes, or behind what stands there. The focus stays where it is, so
// that a telephone does not bring up its keyboard for somebody who wants to type nothing.
const visited = new WeakSet();

document.documentElement.dataset.phrases = '';
document.addEventListener('focusin', event => visited.add(event.target));

document.addEventListener('click', event => {
  const button = event.target.closest('[data-phrase]');
  if (!button) return;
  const offer = button.closest('[data-phrases-for]');
  const field = document.getElementById(offer.dataset.phrasesFor);
  if (!field) return;
  const said = putIn(field, button.textContent) ? offer.dataset.added : offer.dataset.full;
  offer.querySelector('[role="status"]').textContent = said.replace('{0}', () => button.textContent);
});

/** Nothing that stands there is written over. Whether there was room. */
function putIn(field, words) {
  const at = visited.has(field) ? field.selectionEnd : field.value.length;
  const before = /\S$/.test(field.value.slice(0, at)) ? ' ' : '';
  const behind = /^\S/.test(field.value.slice(at)) ? ' ' : '';
  const added = before + words + behind;
  if (field.maxLength >= 0 && field.value.length + added.length > field.maxLength) return false;
  field.setRangeText(added, at, at, 'end');
  visited.add(field);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
}
