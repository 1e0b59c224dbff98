import { outcomes } from '../../model/Outcome';
import { connectionColumns } from '../../model/Snapshot';
import type { Link } from '../Link';
import { linkCount } from '../measures/LinkMeter';
import { outcomeNumber } from '../outcomeNumber';
import { guardCount } from '../policies/GuardMeter';
import type { LinkGuard } from '../policies/LinkGuard';
import { breakerLevel } from './breakerLevel';

const row = new Float64Array(connectionColumns.length);

/** The row of `connectionColumns` of a connection. The array is used again by the next call. */
export function connectionRow(link: Link, now: number, windowSeconds: number): Float64Array {
  const { meter } = link;
  const rate = (count: number): number => meter.grown(count) / windowSeconds;
  let failures = 0;
  for (let outcome = outcomeNumber.timeout; outcome < outcomes.length; outcome++) {
    if (outcome === outcomeNumber.cancelled) continue;
    failures += rate(linkCount.settled + outcome);
  }
  row[0] = rate(linkCount.sent);
  row[1] = failures;
  row[2] = rate(linkCount.settled + outcomeNumber.timeout);
  row[3] = rate(linkCount.retries);
  row[4] = meter.latency.recentQuantile(0.99);
  row[5] = meter.open;
  row[6] = link.faults.cut >= 1 ? 1 : 0;
  const { guard } = link;
  row[7] = guard === undefined ? 0 : turnedAway(guard) / windowSeconds;
  row[8] = guard === undefined ? 0 : guard.meter.grown(guardCount.hedges) / windowSeconds;
  row[9] = guard === undefined ? 0 : guard.meter.pending.value;
  row[10] = guard === undefined ? NaN : breakerLevel(guard, now);
  return row;
}

function turnedAway({ meter }: LinkGuard): number {
  const { throttled, shortCircuited, poolFull, poolTimeouts, expired } = guardCount;
  const counts: readonly number[] = [throttled, shortCircuited, poolFull, poolTimeouts, expired];
  return counts.reduce((sum, count) => sum + meter.grown(count), 0);
}
