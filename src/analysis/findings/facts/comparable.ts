import type { Failing } from './Failing';
import { thresholds } from './thresholds';

const none: Failing = { share: 0 };

/** What is told of several times, so that it can be compared: where at one of them many of all fail, one operation is no match for that. */
export function comparable(times: readonly Failing[]): readonly Failing[] {
  const isOfAll = times.some(
    ({ share, operation }) => operation === undefined && share >= thresholds.operationShare,
  );
  return times.map((failing) => (isOfAll && failing.operation !== undefined ? none : failing));
}
