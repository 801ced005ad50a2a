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
  putIn(field, button.textContent);
  offer.querySelector('[role="status"]').textContent = offer.dataset.added.replace('{0}', () => button.textContent);
});

function putIn(field, words) {
  const length = field.value.length;
  const [from, to] = visited.has(field) ? [field.selectionStart, field.selectionEnd] : [length, length];
  const before = /\S$/.test(field.value.slice(0, from)) ? ' ' : '';
  const behind = /^\S/.test(field.value.slice(to)) ? ' ' : '';
  field.setRangeText(before + words + behind, from, to, 'end');
  visited.add(field);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
