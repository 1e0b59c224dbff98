import type { CallRule } from '../../../model/CallRule';
import { plainRule } from '../../../model/plainRule';

/** Calls that one rule makes at most. */
const MOST_CALLS = 100;

/** Rules of one step that together make so many calls at once. */
export function callsAtOnce(count: number): readonly CallRule[] {
  const whole = Array.from({ length: Math.floor(count / MOST_CALLS) }, () => MOST_CALLS);
  return [...whole, count % MOST_CALLS]
    .filter((calls) => calls > 0)
    .map((calls) => ({ ...plainRule, count: calls }));
}
