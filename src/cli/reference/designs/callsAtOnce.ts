import type { CallRule } from '../../../model/CallRule';
import { plainRule } from '../../../model/plainRule';
import { Unsupported } from '../Unsupported';

/** Calls that one rule makes at most. */
const MOST_CALLS = 100;
/** Calls of one request that a run has room for. */
const MOST = 100_000;

/** Rules of one step that together make so many calls at once. */
export function callsAtOnce(count: number): readonly CallRule[] {
  if (!(Number.isInteger(count) && count > 0 && count <= MOST)) {
    throw new Unsupported(`${count} calls at once are no whole number from 1 to ${MOST}`);
  }
  const whole = Array.from({ length: Math.floor(count / MOST_CALLS) }, () => MOST_CALLS);
  return [...whole, count % MOST_CALLS]
    .filter((calls) => calls > 0)
    .map((calls) => ({ ...plainRule, count: calls }));
}
