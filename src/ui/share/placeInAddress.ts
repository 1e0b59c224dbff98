/** The lesson, term or calculator that the part of an address after `#` names: '' for the list, undefined where it is none of Learn's. */
export function placeInAddress(hash: string): string | undefined {
  const [first, ...rest] = hash.split('/');
  return first === 'learn' ? rest.join(' ') : undefined;
}
