import { outcomes } from '../../model/Outcome';
import type { Link } from '../Link';
import { linkCount } from '../measures/LinkMeter';
import { outcomeNumber } from '../outcomeNumber';
import { guardCount } from '../policies/GuardMeter';
import type { LinkGuard } from '../policies/LinkGuard';
import { breakerLevel } from './breakerLevel';
import type { SnapshotRow } from './SnapshotRow';

/** Writes the row of `connectionColumns` of a connection. */
export function connectionRow(
  link: Link,
  now: number,
  windowSeconds: number,
  row: SnapshotRow,
): void {
  const { meter } = link;
  let failures = 0;
  for (let outcome = outcomeNumber.timeout; outcome < outcomes.length; outcome++) {
    if (outcome !== outcomeNumber.cancelled) failures += meter.grown(linkCount.settled + outcome);
  }
  row.put(0, meter.grown(linkCount.sent) / windowSeconds);
  row.put(1, failures / windowSeconds);
  row.put(2, meter.grown(linkCount.settled + outcomeNumber.timeout) / windowSeconds);
  row.put(3, meter.grown(linkCount.retries) / windowSeconds);
  row.put(4, meter.latency.recentQuantile(0.99));
  row.put(5, meter.open);
  row.put(6, link.faults.cut >= 1 ? 1 : 0);
  const { guard } = link;
  row.put(7, guard === undefined ? 0 : turnedAway(guard) / windowSeconds);
  row.put(8, guard === undefined ? 0 : guard.meter.grown(guardCount.hedges) / windowSeconds);
  row.put(9, guard === undefined ? 0 : guard.meter.pending.value);
  row.put(10, guard === undefined ? NaN : breakerLevel(guard, now));
}

function turnedAway({ meter }: LinkGuard): number {
  const { throttled, shortCircuited, poolFull, poolTimeouts, expired } = guardCount;
  const counts: readonly number[] = [throttled, shortCircuited, poolFull, poolTimeouts, expired];
  return counts.reduce((sum, count) => sum + meter.grown(count), 0);
}
