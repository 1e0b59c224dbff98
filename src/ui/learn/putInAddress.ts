/** Where Learn is, at the end of the page's address. */
const start = '#learn/';

/** Lets the page's address name the lesson, term or calculator that is read; undefined: none any more. Another link in it stays. */
export function putInAddress(place: string | undefined): void {
  const { pathname, search, hash } = window.location;
  if (hash !== '' && !hash.startsWith(start)) return;
  const end = place === undefined ? '' : start + place.replaceAll(' ', '/');
  window.history.replaceState(window.history.state, '', pathname + search + end);
}
