// fetch() as pages use it: token, name, and a session that ended in between is renewed in place.
import { HEADER, NAME_HEADER, drawnFor, token } from './csrf.js';
import { signInAgain } from './session.js';

/** Sends a request. A 401 opens the sign-in dialog and repeats the request; the body must therefore not be a stream. */
export async function send(url, options = {}) {
  const answer = await fetch(url, withToken(options));
  if (answer.status !== 401) return answer;
  return await signInAgain() ? fetch(url, withToken(options)) : answer;
}

/** The same for what a page asks by itself: nobody is asked to sign in for it. */
export function sendOnce(url, options = {}) {
  return fetch(url, withToken(options));
}

function withToken(options) {
  const headers = new Headers(options.headers);
  headers.set(HEADER, token());
  if (!headers.has(NAME_HEADER)) headers.set(NAME_HEADER, drawnFor());
  if (!headers.has('Accept')) headers.set('Accept', 'application/json');
  headers.set('Accept-Language', document.documentElement.lang); // the page's, which need not be the browser's
  return { credentials: 'same-origin', ...options, headers };
}
