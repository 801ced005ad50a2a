// The token against forged requests: read from the cookie each time, because another tab may have signed in anew.
const NAME = 'XSRF-TOKEN=';

export const HEADER = 'X-XSRF-TOKEN';

export function token() {
  const pair = document.cookie.split('; ').find(one => one.startsWith(NAME));
  return pair ? decodeURIComponent(pair.slice(NAME.length)) : '';
}
