import { outcomes } from '../../model/Outcome';
import type { Link } from '../Link';
import { linkCount } from '../measures/LinkMeter';
import { outcomeNumber } from '../outcomeNumber';
import { guardCount } from '../policies/GuardMeter';
import type { LinkGuard } from '../policies/LinkGuard';
import { breakerLevel } from './breakerLevel';
import type { SnapshotRow } from './SnapshotRow';

/** Places of the columns that are per second of the measuring window: calls, failures, timeouts, retries, turned away, copies. */
export const countedLinkColumns = Uint8Array.of(0, 1, 2, 3, 7, 8);

/** Writes the row of `connectionColumns` of a connection; in `countedLinkColumns` it puts counts, as `componentRow` does. */
export function connectionRow(link: Link, now: number, row: SnapshotRow): void {
  const { meter } = link;
  let failures = 0;
  for (let outcome = outcomeNumber.timeout; outcome < outcomes.length; outcome++) {
    if (outcome !== outcomeNumber.cancelled) failures += meter.grown(linkCount.settled + outcome);
  }
  row.put(0, meter.grown(linkCount.sent));
  row.put(1, failures);
  row.put(2, meter.grown(linkCount.settled + outcomeNumber.timeout));
  row.put(3, meter.grown(linkCount.retries));
  row.put(4, meter.latency.recentQuantile(0.99));
  row.put(5, meter.open);
  row.put(6, link.faults.cut >= 1 ? 1 : 0);
  const { guard } = link;
  row.put(7, guard === undefined ? 0 : turnedAway(guard));
  row.put(8, guard === undefined ? 0 : guard.meter.grown(guardCount.hedges));
  row.put(9, guard === undefined ? 0 : guard.meter.pending.value);
  row.put(10, guard === undefined ? NaN : breakerLevel(guard, now));
}

function turnedAway({ meter }: LinkGuard): number {
  const { throttled, shortCircuited, poolFull, poolTimeouts, expired } = guardCount;
  const counts: readonly number[] = [throttled, shortCircuited, poolFull, poolTimeouts, expired];
  return counts.reduce((sum, count) => sum + meter.grown(count), 0);
}
