import type { Comparison, Estimate } from './compareMeasures';
import type { MeasureName } from './measuresOf';

const moreIsBetter: ReadonlySet<MeasureName> = new Set(['successShare', 'goodputPerSecond']);
/** Less of a difference than this share of the larger one is none that matters. */
const leastShare = 0.01;
/** A share of requests is a figure of its own scale: a twentieth of a point matters where failures are few. */
const leastPoints = 0.0005;
/** Whether a difference can be told from none and matters, and whether it is for the better. */
export function verdictOf(
  measure: MeasureName,
  a: Estimate,
  b: Estimate,
  { mean, room }: Estimate,
): Comparison['verdict'] {
  if (Number.isNaN(mean)) return 'unknown';
  const size = Math.abs(mean);
  const least =
    measure === 'successShare'
      ? leastPoints
      : leastShare * Math.max(Math.abs(a.mean), Math.abs(b.mean));
  if (size <= least || size <= room) return 'same';
  return mean > 0 === moreIsBetter.has(measure) ? 'better' : 'worse';
}
