import type { Ended } from './Ended';
import type { Failing } from './Failing';
import { thresholds } from './thresholds';

/** So many requests of one operation that fail say something of it. */
const enough = 10;

/** What is told of requests that fail: the share of all, or of the operation that fails most where that of all hides it. */
export function failingOf({ finished, bad, operations }: Ended): Failing {
  const all = finished > 0 ? Math.min(1, Math.max(0, bad / finished)) : 0;
  if (all >= thresholds.operationShare) return { share: all };
  const [worst] = operations
    .filter((one) => one.bad >= enough && one.bad >= one.finished * thresholds.operationShare)
    .map((one) => ({ share: one.bad / one.finished, operation: one.name }))
    .toSorted((one, other) => other.share - one.share);
  return worst ?? { share: all };
}
