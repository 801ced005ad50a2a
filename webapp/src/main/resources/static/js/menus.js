// Menus are <details>: they close by Escape, by a click elsewhere, when another one opens, and when the focus goes on to what
// they stand before.
for (const name of ['click', 'focusin']) {
  document.addEventListener(name, event => {
    document.querySelectorAll('details.menu[open]').forEach(menu => {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });
}

document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  document.querySelectorAll('details.menu[open]').forEach(menu => {
    menu.open = false;
    menu.querySelector('summary').focus();
  });
});
