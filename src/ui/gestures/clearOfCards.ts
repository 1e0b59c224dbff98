import type { Point } from './Point';

/** A rectangle in pixels of the drawing's window. */
interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** Size of the bar of a connection, pixels. */
const bar = { width: 98, height: 36 } as const;
/** How far it is moved to a side, pixels: half of it still lies over what it belongs to. */
const shifts = [0, -12, 12, -24, 24, -36, 36, -48, 48] as const;

/**
 * The place nearest to the wanted one, to its left or right, where the bar of a connection covers none of the cards; the wanted
 * one where there is none. A place is the middle of the bar's foot.
 */
export function clearOfCards(wanted: Point, cards: readonly Box[]): Point {
  const covers = (x: number) => (card: Box) =>
    card.x < x + bar.width / 2 &&
    card.x + card.width > x - bar.width / 2 &&
    card.y < wanted.y &&
    card.y + card.height > wanted.y - bar.height;
  const shift = shifts.find((by) => !cards.some(covers(wanted.x + by))) ?? 0;
  return { x: wanted.x + shift, y: wanted.y };
}
