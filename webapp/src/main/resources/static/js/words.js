// Texts of the scripts, in the language of the page (templates/shell/words.html).
export function word(name, ...values) {
  const text = document.getElementById('words')?.dataset[name] ?? name;
  return values.reduce((shown, value, i) => shown.replace(`{${i}}`, value), text);
}
