// The units of a directive: each says which part it has, so that a narrow page shows no day and no handler for those without.
const ROLE = '.charge-unit + select';

function say(root) {
  root.querySelectorAll?.('.charge').forEach(charge => {
    const role = charge.querySelector(ROLE);
    charge.dataset.role = role.getAttribute('aria-invalid') ? 'wrong' : role.value;
  });
}

// also when a kept copy comes back: then the form itself says so
document.addEventListener('input', event => {
  if (event.target.matches(ROLE)) say(event.target.closest('form'));
  else if (event.target instanceof HTMLFormElement) say(event.target);
});
document.addEventListener('htmx:load', event => say(event.target));
say(document);
