import { boundsOf } from '../../exchange/drawing/boundsOf';
import type { Box } from '../../exchange/drawing/Box';
import type { Id } from '../../model/Id';
import type { CanvasView } from '../../store/viewStore';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Names and states can be read at this zoom; below it, cards leave their numbers out. */
const readableZoom = 0.45;
/** What stays free around what is shown, pixels. */
const edge = 10;

/**
 * The view of a drawing of which a sheet leaves `room`, from the top left of the canvas. Who looked at a part goes on looking at it; all
 * of the drawing is shown where it can be read that small; otherwise the part of it around `focus`, or around its middle.
 * `coveredRight` is how much of the canvas a sheet at its side hides, pixels.
 */
export function viewAboveSheet(
  cards: readonly Box[],
  canvas: Size,
  room: Size,
  before: CanvasView,
  focus?: Id,
  coveredRight = 0,
): CanvasView {
  const isSeen = ({ x, y, width, height }: Box) =>
    x * before.zoom + before.x >= 0 &&
    y * before.zoom + before.y >= 0 &&
    (x + width) * before.zoom + before.x <= canvas.width &&
    (y + height) * before.zoom + before.y <= canvas.height;
  if (!cards.every(isSeen) && before.zoom >= readableZoom) {
    return {
      x: before.x - coveredRight / 2,
      y: before.y + (room.height - canvas.height) / 2,
      zoom: before.zoom,
    };
  }
  const drawn = boundsOf(cards);
  const fitting = Math.min(
    1,
    (room.width - 2 * edge) / drawn.width,
    (room.height - 2 * edge) / drawn.height,
  );
  const zoom = Math.max(fitting, readableZoom);
  const card = cards.find(({ id }) => id === focus) ?? nearestTo(middleOf(drawn), cards) ?? drawn;
  const middle = middleOf(card);
  return {
    x: shiftOf(middle.x, drawn.x, drawn.width, room.width, zoom),
    y: shiftOf(middle.y, drawn.y, drawn.height, room.height, zoom),
    zoom,
  };
}

/** Where one axis begins: what is looked at in the middle, but nothing empty shown for that beyond the end of the drawing. */
function shiftOf(at: number, start: number, length: number, room: number, zoom: number): number {
  const first = edge - start * zoom;
  const last = room - edge - (start + length) * zoom;
  return last >= first ? (first + last) / 2 : Math.min(first, Math.max(last, room / 2 - at * zoom));
}

function middleOf({ x, y, width, height }: Omit<Box, 'id'>) {
  return { x: x + width / 2, y: y + height / 2 };
}

function nearestTo(place: { readonly x: number; readonly y: number }, cards: readonly Box[]) {
  const farness = (card: Box) => {
    const { x, y } = middleOf(card);
    return Math.hypot(x - place.x, y - place.y);
  };
  let nearest = cards[0];
  for (const card of cards) {
    if (nearest !== undefined && farness(card) < farness(nearest)) nearest = card;
  }
  return nearest;
}
