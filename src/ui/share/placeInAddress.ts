import { rightPlace } from '../learn/rightPlace';

/** What the part of an address after `#` names of Learn, such as a lesson: '' for the list, undefined where it is none of its. */
export function placeInAddress(hash: string): string | undefined {
  const [first, ...rest] = hash.split('/');
  if (hash === rightPlace) return hash;
  return first === 'learn' ? rest.join(' ') : undefined;
}
