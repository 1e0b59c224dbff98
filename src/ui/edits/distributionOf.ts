import type { Move } from '../../model/Edit';
import type { Box } from '../../exchange/drawing/Box';

/** Along which direction cards are spread. */
export type Axis = 'horizontally' | 'vertically';

/**
 * Where boxes go so that the gaps between them are equal; the outermost two stay. Where there is too little room for gaps,
 * they overlap by the same amount.
 */
export function distributionOf(boxes: readonly Box[], axis: Axis): readonly Move[] {
  const [start, size] =
    axis === 'horizontally' ? (['x', 'width'] as const) : (['y', 'height'] as const);
  const inOrder = boxes.toSorted(
    (left, right) => left[start] + left[size] / 2 - (right[start] + right[size] / 2),
  );
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (first === undefined || last === undefined || inOrder.length < 3) {
    return boxes.map(({ id, x, y }) => ({ id, x, y }));
  }
  const taken = inOrder.reduce((sum, box) => sum + box[size], 0);
  const gap = (last[start] + last[size] - first[start] - taken) / (inOrder.length - 1);
  let next = first[start];
  return inOrder.map((box) => {
    const place = next;
    next += box[size] + gap;
    return { id: box.id, x: box.x, y: box.y, [start]: place };
  });
}
