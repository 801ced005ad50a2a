// What is chosen in a file field is named beside its button; a file that is dragged shows where it would fall.
function tell(field) {
  const name = field.parentElement.querySelector('[data-file-name]');
  if (name) name.textContent = [...field.files].map(file => file.name).join(', ') || name.dataset.nothing;
}

const tellAll = root => root.querySelectorAll('.file-input').forEach(tell);

document.addEventListener('change', event => { if (event.target.matches?.('.file-input')) tell(event.target); });
document.addEventListener('reset', event => setTimeout(() => tellAll(event.target)));
addEventListener('pageshow', () => tellAll(document)); // somebody who comes back may find the file still chosen

for (const [name, isOver] of [['dragenter', true], ['dragover', true], ['dragleave', false], ['drop', false]])
  document.addEventListener(name, event => event.target.closest?.('.file')?.toggleAttribute('data-drop', isOver));
