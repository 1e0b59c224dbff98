import type { Box } from '../../exchange/drawing/Box';

/** Start, middle and end of a card: from left to right for `x`, from top to bottom for `y`. */
export function edgesOf(
  box: Omit<Box, 'id'>,
  way: 'x' | 'y',
): readonly [start: number, middle: number, end: number] {
  const size = way === 'x' ? box.width : box.height;
  return [box[way], box[way] + size / 2, box[way] + size];
}
