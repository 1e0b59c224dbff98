import type { Box } from '../../exchange/drawing/Box';

type Rectangle = Omit<Box, 'id'>;

interface Shift {
  readonly dx: number;
  readonly dy: number;
}

const directions: readonly Shift[] = [
  { dx: 1, dy: 0 },
  { dx: 0, dy: 1 },
  { dx: -1, dy: 0 },
  { dx: 0, dy: -1 },
];

/** The shortest shift straight to one side after which no box of a block is nearer to one of the others than the gap. */
export function clearOf(
  block: readonly Rectangle[],
  others: readonly Rectangle[],
  gap: number,
): Shift {
  const shifts = directions.map((direction) => shiftTowards(direction, block, others, gap));
  return shifts.reduce((best, shift) => (lengthOf(shift) < lengthOf(best) ? shift : best));
}

/** Each step passes a box for good, because it only goes forward: it ends after as many steps as there are pairs. */
function shiftTowards(
  { dx, dy }: Shift,
  block: readonly Rectangle[],
  others: readonly Rectangle[],
  gap: number,
): Shift {
  let steps = 0;
  for (let missing = Infinity; missing > 0; steps += missing) {
    missing = 0;
    for (const box of block) {
      const moved = { ...box, x: box.x + dx * steps, y: box.y + dy * steps };
      for (const other of others) {
        missing = Math.max(missing, stepsPast(moved, other, { dx, dy }, gap));
      }
    }
  }
  return { dx: dx * steps, dy: dy * steps };
}

/** How far a box has to go to be past another; 0 where it is clear of it already. */
function stepsPast(box: Rectangle, other: Rectangle, { dx, dy }: Shift, gap: number): number {
  const right = other.x + other.width + gap - box.x;
  const left = box.x + box.width + gap - other.x;
  const below = other.y + other.height + gap - box.y;
  const above = box.y + box.height + gap - other.y;
  if (right <= 0 || left <= 0 || below <= 0 || above <= 0) {
    return 0;
  }
  const far = dx > 0 ? right : dx < 0 ? left : dy > 0 ? below : above;
  return Math.ceil(far / 10) * 10;
}

function lengthOf({ dx, dy }: Shift): number {
  return Math.abs(dx) + Math.abs(dy);
}
