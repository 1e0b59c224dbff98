import { cardSize } from '../../exchange/drawing/cardSize';
import type { CanvasView } from '../../store/viewStore';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How far from the edge of the canvas a card comes to lie, pixels. */
const edge = 16;

/**
 * The view moved as little as brings the whole of a card on the screen whose middle is there already: whoever dropped it near
 * an edge finds it where it was let go. Undefined where its middle is not on the screen. `corner` is its top left in the drawing.
 */
export function nudgedView(
  corner: { readonly x: number; readonly y: number },
  [left, top, zoom]: readonly [number, number, number],
  { width, height }: Size,
): CanvasView | undefined {
  const x = shift(corner.x * zoom + left, cardSize.width * zoom, width);
  const y = shift(corner.y * zoom + top, cardSize.height * zoom, height);
  return x === undefined || y === undefined ? undefined : { x: left + x, y: top + y, zoom };
}

function shift(start: number, length: number, room: number): number | undefined {
  const middle = start + length / 2;
  if (middle < 0 || middle > room) return undefined;
  if (start < 0) return edge - start;
  return start + length > room ? room - edge - start - length : 0;
}
