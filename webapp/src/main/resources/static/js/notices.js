// What the browser of this computer thinks of notifications; it is asked only by a click.
import { isAble, notification } from './notification.js';

const place = document.querySelector('[data-browser]');
const button = place.querySelector('[data-allow]');
const said = place.querySelector('[role="status"]');

function showPermission() {
  const permission = isAble() ? Notification.permission : 'missing';
  button.hidden = permission !== 'default';
  said.textContent = permission === 'default' ? '' : place.dataset[permission];
}

button.addEventListener('click', async () => {
  const permission = await Notification.requestPermission();
  // the first one shows that they come, and where they cannot, that is said
  if (permission === 'granted') notification(document.title, { body: place.dataset.granted, tag: 'lienthong' });
  showPermission();
  said.tabIndex = -1;
  if (button.hidden) said.focus();
});

showPermission();

// what was chosen counts from now on: the stream asks again
const { person } = document.body.dataset;
if (person && 'BroadcastChannel' in window) {
  const channel = new BroadcastChannel(`live.${person}`);
  channel.postMessage({ kind: 'again' });
  channel.close();
}
