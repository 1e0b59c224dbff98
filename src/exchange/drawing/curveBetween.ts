import { cardSize } from './cardSize';

/** The four points of a cubic curve, x and y in turn. */
export type Curve = readonly [number, number, number, number, number, number, number, number];

interface Corner {
  readonly x: number;
  readonly y: number;
}

/** The line of a connection: from the middle of the caller's right side to that of the left side of what it calls. */
export function curveBetween(from: Corner, to: Corner): Curve {
  const [x1, y1] = [from.x + cardSize.width, from.y + cardSize.height / 2];
  const [x2, y2] = [to.x, to.y + cardSize.height / 2];
  const across = x2 - x1;
  // A line that goes back swings out less than its length, or it would leave the picture.
  const bend = across >= 0 ? across / 2 : 6.25 * Math.sqrt(-across);
  return [x1, y1, x1 + bend, y1, x2 - bend, y2, x2, y2];
}
