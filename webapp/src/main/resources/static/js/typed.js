// What was typed or chosen in the fields of a list and not yet sent goes along with a choice that stands beside them. What a
// choice says itself (data-says: names of fields), it says.
const form = document.querySelector('[data-typed]');
const atFirst = field => field.matches('select')
  ? ([...field.options].find(option => option.defaultSelected) ?? field.options[0]).value
  : field.defaultValue;

for (const choice of document.querySelectorAll('[data-takes-typed] [data-says] a')) {
  const plain = choice.href;
  const says = choice.closest('[data-says]').dataset.says.split(' ');
  const take = () => {
    const address = new URL(plain);
    for (const field of form.querySelectorAll('input[name]:not([type="hidden"]), select[name]')) {
      if (field.value !== atFirst(field) && !says.includes(field.name)) address.searchParams.set(field.name, field.value);
    }
    choice.href = address.href;
  };
  choice.addEventListener('pointerdown', take);
  choice.addEventListener('focus', take);
  choice.addEventListener('click', take);
}
