import type { Id } from '../../model/Id';
import { isOnCanvas } from './isOnCanvas';
import type { Point } from './Point';

/** The connection that runs under a place in the window, cards that lie over it aside. */
export function connectionAt(point: Point): Id | undefined {
  if (!isOnCanvas(point)) {
    return undefined;
  }
  for (const element of document.elementsFromPoint(point.x, point.y)) {
    const id = element.closest('.react-flow__edge')?.getAttribute('data-id');
    if (id !== null && id !== undefined) {
      return Number(id);
    }
  }
  return undefined;
}
