// <button data-opens="id"> opens a <dialog>; [data-closes-dialog] closes the one it stands in.
document.addEventListener('click', event => {
  const opener = event.target.closest('[data-opens]');
  if (opener) {
    opener.closest('details.menu')?.removeAttribute('open');
    document.getElementById(opener.dataset.opens)?.showModal();
  }
  event.target.closest('[data-closes-dialog]')?.closest('dialog').close();
});

// an act that succeeded has answered the dialog
document.addEventListener('htmx:afterRequest', event => {
  if (event.detail.successful) event.detail.elt.closest('dialog[open]')?.close();
});
