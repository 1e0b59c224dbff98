import { outcomes } from '../../model/Outcome';
import { connectionColumns } from '../../model/Snapshot';
import type { Link } from '../Link';
import { linkCount } from '../measures/LinkMeter';
import { outcomeNumber } from '../outcomeNumber';

const row = new Float64Array(connectionColumns.length);

/** The row of `connectionColumns` of a connection. The array is used again by the next call. */
export function connectionRow(link: Link, windowSeconds: number): Float64Array {
  const { meter } = link;
  const rate = (count: number): number => meter.grown(count) / windowSeconds;
  let failures = 0;
  for (let outcome = outcomeNumber.timeout; outcome < outcomes.length; outcome++) {
    failures += rate(linkCount.settled + outcome);
  }
  row[0] = rate(linkCount.sent);
  row[1] = failures;
  row[2] = rate(linkCount.settled + outcomeNumber.timeout);
  row[3] = rate(linkCount.retries);
  row[4] = meter.latency.recentQuantile(0.99);
  row[5] = meter.open;
  row[6] = link.faults.cut > 0 ? 1 : 0;
  return row;
}
