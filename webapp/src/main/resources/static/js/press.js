// What moves things waits until whatever is pressed is let go: a button that moves away under the finger is not clicked.
const PRESSED = 'a, button, summary, label, input[type="checkbox"], input[type="radio"]';
const LONGEST = 2000; // not every press is told to be over

let isPressed = false;
let timer = null;
const waiting = new Set();

/** Does it now, or after the click that somebody is in the middle of; the same act only once. */
export function whenLetGo(act) {
  if (isPressed) waiting.add(act);
  else act();
}

function letGo() {
  clearTimeout(timer);
  isPressed = false;
  setTimeout(() => { // the click comes first
    const acts = [...waiting];
    waiting.clear();
    acts.forEach(act => act());
  });
}

document.addEventListener('pointerdown', event => {
  if (!event.target.closest?.(PRESSED)) return;
  isPressed = true;
  clearTimeout(timer);
  timer = setTimeout(letGo, LONGEST);
}, true);
for (const name of ['pointerup', 'pointercancel']) document.addEventListener(name, letGo, true);
addEventListener('blur', letGo);
