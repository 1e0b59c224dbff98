import type { Design } from '../../model/Design';
import { boundsOf } from './boundsOf';
import { cardSize } from './cardSize';
import type { Box } from './Box';

/** Free room around the drawing, canvas pixels. */
const margin = 40;

/** The part of the canvas that a picture of a design shows; a small field where nothing is drawn. */
export function drawingFrame({ components, marks = [] }: Design): Omit<Box, 'id'> {
  const cards = components.map(({ x, y }) => ({ x, y, ...cardSize }));
  const { x, y, width, height } = boundsOf([...cards, ...marks]);
  return {
    x: x - margin,
    y: y - margin,
    width: Math.max(width, cardSize.width) + 2 * margin,
    height: Math.max(height, cardSize.height) + 2 * margin,
  };
}
