import { cardSize } from '../../exchange/drawing/cardSize';
import type { Place } from './Place';

/** What stays between two cards at least, drawing pixels. */
const gap = 16;

/** Whether a card at that place covers none of those that are there, and touches none. */
export function isFreePlace(there: readonly Place[], { x, y }: Place): boolean {
  return there.every(
    (other) =>
      Math.abs(other.x - x) >= cardSize.width + gap ||
      Math.abs(other.y - y) >= cardSize.height + gap,
  );
}
