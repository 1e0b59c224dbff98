import type { Point } from './Point';

/** Whether the drawing, and nothing that lies over it, is at a place in the window. */
export function isOnCanvas({ x, y }: Point): boolean {
  return document.elementFromPoint(x, y)?.closest('.react-flow__pane') instanceof Element;
}
