import type { CurvePoint } from '../../model/ParameterValue';
import type { Settings } from '../Settings';
import { RateCurve } from './RateCurve';

/** Straight pieces that a day is drawn with: off by at most 0.06% of its height. */
const PIECES = 96;
/** Cosine and sine of a full turn through so many pieces: constants, as machines differ in the last bit of a sine. */
const COSINE = 0.9978589232386035;
const SINE = 0.06540312923014306;

/** The curve that a source's settings describe. */
export function curveOf(settings: Settings): RateCurve {
  const start = settings.number('curveStart');
  const factor = settings.number('curveFactor');
  const length = settings.number('curveSeconds');
  switch (settings.choice('curve')) {
    case 'ramp':
      return new RateCurve([point(start, 1), point(start + length, factor)]);
    case 'step':
      return new RateCurve([point(start, 1), point(start, factor)]);
    case 'spike':
      return new RateCurve([
        point(start, 1),
        point(start, factor),
        point(start + length, factor),
        point(start + length, 1),
      ]);
    case 'diurnal':
      return new RateCurve(dayOf(length, factor - 1), true, start);
    case 'drawn':
      return new RateCurve(settings.curve('points'), settings.flag('pointsRepeat'));
    default:
      return new RateCurve([]);
  }
}

function point(atSeconds: number, value: number): CurvePoint {
  return { atSeconds, value };
}

/** A sine about 1 that begins on its way up; it never goes below 0. */
function dayOf(seconds: number, height: number): readonly CurvePoint[] {
  const points: CurvePoint[] = [];
  let [along, up] = [1, 0];
  for (let piece = 0; piece < PIECES; piece++) {
    points.push({ atSeconds: (piece * seconds) / PIECES, value: Math.max(0, 1 + height * up) });
    [along, up] = [along * COSINE - up * SINE, up * COSINE + along * SINE];
  }
  return [...points, { atSeconds: seconds, value: 1 }];
}
