import type { CheckMeasure } from '../../model/ChallengeCheck';

/** The best and the worst distance from a promised share at which nothing is left, and its usual one as a multiple of what may fail. */
const shareTolerance = { least: 0.02, most: 0.2, times: 5 } as const;
/** The distance from a promised share of the fan-out at which nothing is left. */
const fanOutTolerance = 0.25;
/** Components above the number asked for at which nothing is left. */
const componentTolerance = 4;

/**
 * Share of the points of a check for what was measured, 0 to 1: all where it is met; less the further it is missed, none at twice
 * the time, age, rate or share that is allowed, at half as much again of the money, and at a single loss where none is allowed.
 */
export function creditOf(measure: CheckMeasure, value: number): number {
  switch (measure.type) {
    case 'latency':
    case 'recovery':
    case 'messageAge':
      return below(value, measure.mostSeconds, measure.mostSeconds);
    case 'success': {
      const { least, most, times } = shareTolerance;
      const tolerance = Math.min(most, Math.max(least, times * (1 - measure.leastShare)));
      return below(-value, -measure.leastShare, tolerance);
    }
    case 'fanOut':
      return below(-value, -measure.leastShare, fanOutTolerance);
    case 'throughput':
      return below(-value, -measure.leastPerSecond, measure.leastPerSecond);
    case 'staleness':
    case 'duplicates':
    case 'overAdmitted':
      return below(value, measure.mostShare, measure.mostShare);
    case 'callRate':
      return below(value, measure.mostPerSecond, measure.mostPerSecond);
    case 'cost':
      return below(value, measure.mostPerMonth, measure.mostPerMonth / 2);
    case 'components':
      return below(value, measure.most, componentTolerance);
    case 'lost':
    case 'oversold':
    case 'outOfOrder':
      return below(value, 0, 0);
  }
}

function below(value: number, most: number, tolerance: number): number {
  if (value <= most) return 1;
  return tolerance > 0 ? Math.max(0, 1 - (value - most) / tolerance) : 0;
}
