import type { Design } from '../../model/Design';
import { cardGrid } from './cardGrid';
import { isFreePlace } from './isFreePlace';
import type { Place } from './Place';

/** How far is looked: so many half steps of the grid to the right, and to below and above. */
const farthest = 24;

const tries = Array.from({ length: farthest + 1 }, (_one, column) => column).flatMap((column) =>
  Array.from({ length: 2 * farthest + 1 }, (_one, place) => {
    const row = farthest - place;
    return { x: (column * cardGrid.x) / 2, y: (row * cardGrid.y) / 2 };
  }),
);
const nearestFirst = tries.toSorted(
  (left, right) => Math.hypot(left.x, left.y) - Math.hypot(right.x, right.y),
);

/** How far to move cards that are wanted at `wanted` so that they cover none that is there: as little as will do, else below all. */
export function freeShift({ components }: Design, wanted: readonly Place[]): Place {
  const isFree = (by: Place) =>
    wanted.every(({ x, y }) => isFreePlace(components, { x: x + by.x, y: y + by.y }));
  return nearestFirst.find(isFree) ?? { x: 0, y: belowAll(components, wanted) };
}

function belowAll(there: readonly Place[], wanted: readonly Place[]): number {
  return Math.max(...there.map(({ y }) => y)) + cardGrid.y - Math.min(...wanted.map(({ y }) => y));
}
