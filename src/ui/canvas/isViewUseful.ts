import type { CanvasView } from '../../store/viewStore';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How much closer than the whole drawing counts as a look at a part of it. */
const closer = 1.6;

/**
 * Whether a view from another window makes sense in this one: it shows the whole drawing, or it was closer than the whole would
 * need and shows some of it. Otherwise a part would be cut off only because this window is smaller.
 */
export function isViewUseful(
  { x, y, zoom }: CanvasView,
  drawn: Size & { readonly x: number; readonly y: number },
  window: Size,
): boolean {
  const left = drawn.x * zoom + x;
  const top = drawn.y * zoom + y;
  const right = left + drawn.width * zoom;
  const bottom = top + drawn.height * zoom;
  if (left >= 0 && top >= 0 && right <= window.width && bottom <= window.height) {
    return true;
  }
  const whole = Math.min(1, window.width / drawn.width, window.height / drawn.height);
  const isSeen = right > 0 && bottom > 0 && left < window.width && top < window.height;
  return isSeen && zoom > whole * closer;
}
