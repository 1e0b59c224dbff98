import type { Box } from '../../exchange/drawing/Box';
import { edgesOf } from './edgesOf';

type Rectangle = Omit<Box, 'id'>;

/**
 * How far to shift what is dragged, one way, so that an edge or its middle agrees with that of another card; undefined where
 * none is within `reach` canvas pixels. The nearest wins.
 */
export function helperShift(
  dragged: Rectangle,
  others: readonly Rectangle[],
  way: 'x' | 'y',
  reach: number,
): number | undefined {
  const own = edgesOf(dragged, way);
  let best: number | undefined;
  for (const other of others) {
    for (const edge of edgesOf(other, way)) {
      for (const mine of own) {
        const shift = edge - mine;
        if (Math.abs(shift) <= reach && (best === undefined || Math.abs(shift) < Math.abs(best))) {
          best = shift;
        }
      }
    }
  }
  return best;
}
