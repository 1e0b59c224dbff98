import { limits } from '../../model/limits';
import type { CurveParameter } from '../../model/Parameter';
import type { CurvePoint } from '../../model/ParameterValue';
import type { Place, Reading } from './Reading';
import { settleNumber } from './settleNumber';

const timeRange = { what: 'The time of each point (s)', low: 0, high: limits.simulatedSeconds };

/** The points in the order of time, each time and value in its range. */
export function settleCurve(
  reading: Reading,
  place: Place,
  { label, minimum, maximum }: CurveParameter,
  points: readonly CurvePoint[],
): readonly CurvePoint[] {
  const valueRange = { what: `${label}: each value`, low: minimum, high: maximum };
  const settled = points.map(({ atSeconds, value }) => ({
    atSeconds: settleNumber(reading, place, atSeconds, timeRange),
    value: settleNumber(reading, place, value, valueRange),
  }));
  const sorted = settled.toSorted((one, other) => one.atSeconds - other.atSeconds);
  if (sorted.some((point, index) => point !== settled[index])) {
    reading.mend(place, `${label}: the points must be in the order of time.`, 'They are now.');
  }
  return sorted;
}
