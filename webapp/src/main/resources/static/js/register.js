// The button that prints stands only where there is something to print with.
document.querySelectorAll('[data-prints]').forEach(button => {
  button.hidden = false;
  button.addEventListener('click', () => print());
});
