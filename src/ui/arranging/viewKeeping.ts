import { boundsOf } from '../../exchange/drawing/boundsOf';
import { leastZoom } from '../canvas/leastZoom';
import type { CanvasView } from '../../store/viewStore';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A card where it is drawn, and whether it is selected. */
export interface DrawnCard extends Size {
  readonly x: number;
  readonly y: number;
  readonly isSelected: boolean;
}

type Bounds = ReturnType<typeof boundsOf>;

/** What always lies over the edges of the canvas, pixels. */
const edge = { left: 16, top: 20, right: 16, bottom: 54 } as const;
/** What hangs from a card, its line of waiting calls and its places, drawing pixels. */
const belowCard = 22;

/**
 * The view of a canvas that has become smaller, so that what was in view stays so: a selected card before all others. The drawing
 * is moved as little as will do, or made smaller where that is not enough. Undefined: nothing that matters got hidden.
 * `coveredTop` is how much of the canvas a message hides from above, pixels.
 */
export function viewKeeping(
  view: CanvasView,
  before: Size,
  after: Size,
  cards: readonly DrawnCard[],
  coveredTop = 0,
): CanvasView | undefined {
  const seen = cards.filter((card) => isInside(boxOf(card, view), before));
  const selected = seen.filter(({ isSelected }) => isSelected);
  const wanted = selected.length > 0 ? selected : seen;
  const room = { width: after.width, height: after.height - belowCard * view.zoom };
  if (wanted.every((card) => isInside(boxOf(card, view), room))) return undefined;
  const top = edge.top + coveredTop;
  return (
    moved(view, after, seen, top) ??
    moved(view, after, wanted, top) ??
    shrunk(view, after, wanted, top)
  );
}

/** Where a card is on the screen. */
function boxOf({ x, y, width, height }: DrawnCard, { zoom, ...corner }: CanvasView): Bounds {
  return {
    x: x * zoom + corner.x,
    y: y * zoom + corner.y,
    width: width * zoom,
    height: height * zoom,
  };
}

function isInside({ x, y, width, height }: Bounds, room: Size): boolean {
  return x >= 0 && y >= 0 && x + width <= room.width && y + height <= room.height;
}

/** At the same zoom, moved as little as will do; undefined where there is no room for that. */
function moved(
  view: CanvasView,
  { width, height }: Size,
  cards: readonly DrawnCard[],
  top: number,
) {
  const box = boundsOf(cards.map((card) => boxOf(card, view)));
  const x = shift(box.x, box.x + box.width, edge.left, width - edge.right);
  const y = shift(box.y, box.y + box.height, top, height - edge.bottom);
  return x === undefined || y === undefined
    ? undefined
    : { x: view.x + x, y: view.y + y, zoom: view.zoom };
}

function shift(start: number, end: number, least: number, most: number): number | undefined {
  if (end - start > most - least) return undefined;
  return start < least ? least - start : end > most ? most - end : 0;
}

function shrunk(
  view: CanvasView,
  after: Size,
  cards: readonly DrawnCard[],
  top: number,
): CanvasView {
  const box = boundsOf(cards);
  const room = {
    width: Math.max(1, after.width - edge.left - edge.right),
    height: Math.max(1, after.height - top - edge.bottom),
  };
  const zoom = Math.max(
    leastZoom,
    Math.min(view.zoom, room.width / box.width, room.height / box.height),
  );
  return {
    x: edge.left + (room.width - box.width * zoom) / 2 - box.x * zoom,
    y: top + (room.height - box.height * zoom) / 2 - box.y * zoom,
    zoom,
  };
}
