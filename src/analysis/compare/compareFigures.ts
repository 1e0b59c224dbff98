import type { Comparison } from './compareMeasures';
import { keyMeasures, type KeyFigures } from './keyFigures';
import { verdictOf } from './verdictOf';

/** Sets the figures of two runs at one moment against each other: without uncertainty, as one run each has none. */
export function compareFigures(
  figuresOfA: KeyFigures,
  figuresOfB: KeyFigures,
): readonly Comparison[] {
  return keyMeasures.map((measure) => {
    const a = { mean: figuresOfA[measure], room: 0 };
    const b = { mean: figuresOfB[measure], room: 0 };
    const difference = { mean: b.mean - a.mean, room: 0 };
    return { measure, a, b, difference, verdict: verdictOf(measure, a, b, difference) };
  });
}
