import { limits } from '../../model/limits';
import type { CurvePoint } from '../../model/ParameterValue';
import type { Code } from './Code';

/** The points of a curve. */
export const curveCode: Code<readonly CurvePoint[]> = {
  write(out, points) {
    out.count(points.length, 2);
    for (const { atSeconds, value } of points) {
      out.number(atSeconds);
      out.number(value);
    }
  },
  read: (from) =>
    from.times(from.count(limits.curvePoints, 2), () => ({
      atSeconds: from.number(),
      value: from.number(),
    })),
};
