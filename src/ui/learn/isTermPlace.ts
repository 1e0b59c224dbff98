import { termPlace } from './termPlace';

/** Whether a place in the lists is that of a term. */
export function isTermPlace(place: string): boolean {
  return place.startsWith(termPlace(''));
}
