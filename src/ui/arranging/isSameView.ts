import type { CanvasView } from '../../store/viewStore';

/** Whether two views show the same to the eye: less than a pixel and a thousandth of the zoom apart. */
export function isSameView(one: CanvasView, other: CanvasView): boolean {
  return (
    Math.abs(one.x - other.x) < 1 &&
    Math.abs(one.y - other.y) < 1 &&
    Math.abs(one.zoom - other.zoom) < 1e-3
  );
}
