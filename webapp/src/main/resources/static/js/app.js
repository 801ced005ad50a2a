// What every page needs. Features import what they use from the same folder.
import './htmx-link.js';
import './forms.js';
import './files.js';
import './phrases.js';
import './charges.js';
import './menus.js';
import './dialogs.js';
import './messages.js';
import './choices.js';
import './keys.js';
import './more.js';
import './split.js';
import './back.js';
import './live.js';
import './proposals.js';
import './kept.js';

// first.js waits for this
document.documentElement.dataset.scripts = 'run';

// a tab that gets the focus is seen, also where a narrow strip of tabs is scrolled aside
document.addEventListener('focusin', event => {
  if (event.target.matches('.tab')) event.target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
});
