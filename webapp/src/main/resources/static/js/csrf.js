// The token against forged requests: read from the cookie each time, because another tab may have signed in anew.
const NAME = 'XSRF-TOKEN=';

export const HEADER = 'X-XSRF-TOKEN';

export function token() {
  const pair = document.cookie.split('; ').find(one => one.startsWith(NAME));
  return pair ? decodeURIComponent(pair.slice(NAME.length)) : '';
}

// In whose name the page was drawn: the server does nothing for it in another.
export const NAME_HEADER = 'X-Drawn-For';

export function drawnFor() {
  return document.body.dataset.drawnFor ?? '';
}
