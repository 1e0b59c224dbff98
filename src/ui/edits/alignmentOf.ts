import type { Move } from '../../model/Edit';
import type { Box } from '../../exchange/drawing/Box';
import { boundsOf } from '../../exchange/drawing/boundsOf';

/** Which edge, or which middle, cards are brought in line by. */
export type Side = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';

/** Where boxes go so that one edge or the middle of all agrees with that of the rectangle around them. */
export function alignmentOf(boxes: readonly Box[], side: Side): readonly Move[] {
  const around = boundsOf(boxes);
  return boxes.map((box) => ({ id: box.id, x: box.x, y: box.y, ...placeOn(side, box, around) }));
}

function placeOn(
  side: Side,
  { width, height }: Box,
  around: Omit<Box, 'id'>,
): { readonly x: number } | { readonly y: number } {
  switch (side) {
    case 'left':
      return { x: around.x };
    case 'centre':
      return { x: around.x + (around.width - width) / 2 };
    case 'right':
      return { x: around.x + around.width - width };
    case 'top':
      return { y: around.y };
    case 'middle':
      return { y: around.y + (around.height - height) / 2 };
    case 'bottom':
      return { y: around.y + around.height - height };
  }
}
