// Pictures of pages: the server draws few at once, and one that had to wait is asked for again.
const MOST_ASKED = 20;
const PAUSE = 1500;

/** Calls isGivenUp() when it never came. */
export function insist(picture, isGivenUp = () => {}) {
  const address = new URL(picture.src);
  let asked = 0;
  const again = () => {
    if (++asked > MOST_ASKED) return isGivenUp();
    address.searchParams.set('again', asked);
    setTimeout(() => { picture.src = address; }, PAUSE);
  };
  picture.addEventListener('error', again);
  if (picture.complete && !picture.naturalWidth && picture.currentSrc) again();
}
