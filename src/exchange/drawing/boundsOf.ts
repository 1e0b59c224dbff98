import type { Box } from './Box';

/** The smallest rectangle around boxes; all zero where there are none. */
export function boundsOf(boxes: readonly Omit<Box, 'id'>[]): Omit<Box, 'id'> {
  if (boxes.length === 0) {
    return { x: 0, y: 0, width: 0, height: 0 };
  }
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}
