// What was typed in the fields of a list and not yet sent goes along with a choice that stands beside them.
document.addEventListener('click', event => {
  const choice = event.target.closest('[data-takes-typed] a[href]:not([download])');
  if (!choice) return;
  const address = new URL(choice.href);
  for (const field of document.querySelectorAll('[data-typed] input[type="search"]')) {
    if (field.value !== field.defaultValue) address.searchParams.set(field.name, field.value);
  }
  choice.href = address.href;
});
