import type { Box } from '../../exchange/drawing/Box';
import { edgesOf } from './edgesOf';

type Rectangle = Omit<Box, 'id'>;

/** A thin line along which edges or middles of cards agree, in canvas pixels. */
export interface HelperLine {
  /** `x`: it stands at an x, from one y to another; `y`: it lies at a y, from one x to another. */
  readonly way: 'x' | 'y';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Smaller differences come from rounding and are not seen. */
const agreement = 0.5;

/** The lines along which a dragged card agrees with others, at most three each way; each reaches over all cards that it touches. */
export function helperLines(
  dragged: Rectangle,
  others: readonly Rectangle[],
  way: 'x' | 'y',
): readonly HelperLine[] {
  const along = way === 'x' ? 'y' : 'x';
  return edgesOf(dragged, way).flatMap((at) => {
    const touched = others.filter((other) =>
      edgesOf(other, way).some((edge) => Math.abs(edge - at) <= agreement),
    );
    const ends = [dragged, ...touched].map((box) => edgesOf(box, along));
    return touched.length === 0
      ? []
      : [
          {
            way,
            at,
            from: Math.min(...ends.map(([start]) => start)),
            to: Math.max(...ends.map(([, , end]) => end)),
          },
        ];
  });
}
