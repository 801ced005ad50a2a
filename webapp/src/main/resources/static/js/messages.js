// Short messages in the live region. Good news leaves by itself, unless somebody is just at it; an alarm stays until it is
// closed, and there is time to take something back.
import { word } from './words.js';

const SHOWN_FOR = 6000;
const UNDOABLE_FOR = 20000;

export function show(kind, text) {
  const message = document.createElement('div');
  message.className = `message message-floating message-${kind}`;
  message.dataset.message = kind;
  if (kind === 'alarm') message.setAttribute('role', 'alert');
  const words = document.createElement('div');
  words.className = 'message-text';
  words.textContent = text;
  const close = Object.assign(document.createElement('button'), { type: 'button', className: 'message-close', textContent: '×' });
  close.setAttribute('aria-label', word('close'));
  close.dataset.closesMessage = '';
  message.append(words, close);
  document.getElementById('messages').append(message);
}

document.addEventListener('click', event => event.target.closest('[data-closes-message]')?.closest('.message').remove());

const area = document.getElementById('messages');
if (area) {
  const leave = message => {
    if (message.dataset.message === 'alarm') return;
    const time = message.querySelector('.message-undo') ? UNDOABLE_FOR : SHOWN_FOR;
    setTimeout(() => message.matches(':hover, :focus-within') ? leave(message) : message.remove(), time);
  };
  area.querySelectorAll('.message').forEach(leave);
  new MutationObserver(changes => changes.forEach(change => change.addedNodes.forEach(node => {
    if (node.nodeType === Node.ELEMENT_NODE) leave(node);
  }))).observe(area, { childList: true });
}
