import { outcomes } from '../../model/Outcome';
import type { OutcomeCount } from '../../model/Report';
import { outcomeNumber } from '../outcomeNumber';

/** Endings by outcome, as they lie in a meter's counts from a place on. */
export interface Endings {
  readonly all: number;
  /** Answered well: ok or degraded. */
  readonly good: number;
  /** Of the outcomes that occurred, in the order of `outcomes`. */
  readonly byOutcome: readonly OutcomeCount[];
}

/** Sums up the endings in `counts`, one number per outcome from place `first` on. */
export function outcomeCounts(counts: Float64Array, first: number): Endings {
  const own = counts.subarray(first, first + outcomes.length);
  const all = own.reduce((sum, count) => sum + count, 0);
  const byOutcome = outcomes
    .map((outcome, place) => ({ outcome, count: own[place]!, share: own[place]! / all }))
    .filter(({ count }) => count > 0);
  return { all, good: own[outcomeNumber.ok]! + own[outcomeNumber.degraded]!, byOutcome };
}
