import { isListWith } from './isListWith';
import { limits } from './limits';
import type { CurveParameter } from './Parameter';
import type { CurvePoint, ParameterValue } from './ParameterValue';
import { rangeText } from './rangeText';

/** Why a value cannot be a curve, as one sentence; undefined when it can: points in the order of time, values in bounds. */
export function checkCurve(parameter: CurveParameter, value: ParameterValue): string | undefined {
  const { label, minimum, maximum } = parameter;
  if (!isListWith('atSeconds', value)) return `${label} must be a list of points in time.`;
  const points = value as readonly CurvePoint[];
  if (points.length > limits.curvePoints) {
    return `${label} can have at most ${limits.curvePoints.toLocaleString('en-US')} points.`;
  }
  if (
    points.some((point) => !(point.atSeconds >= 0 && point.atSeconds <= limits.simulatedSeconds))
  ) {
    return `${label}: the time of each point must be 0 s or later.`;
  }
  if (points.some((point) => !(point.value >= minimum && point.value <= maximum))) {
    return `${label}: each value must be between ${rangeText(parameter)}.`;
  }
  return points.some((point, place) => point.atSeconds < (points[place - 1]?.atSeconds ?? 0))
    ? `${label}: the points must be in the order of time.`
    : undefined;
}
