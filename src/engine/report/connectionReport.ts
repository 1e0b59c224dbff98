import type { ConnectionReport } from '../../model/Report';
import type { Link } from '../Link';
import { linkCount } from '../measures/LinkMeter';
import { outcomeNumber } from '../outcomeNumber';
import { durationReport } from './durationReport';
import { finiteOrNull } from './finiteOrNull';
import { outcomeCounts } from './outcomeCounts';
import { policyReport } from './policyReport';

/** What was measured on a connection between components of these names, over `seconds` up to `now`. */
export function connectionReport(
  link: Link,
  from: string,
  to: string,
  now: number,
  seconds: number,
): ConnectionReport {
  const { meter } = link;
  const { counts } = meter;
  const settled = outcomeCounts(counts, linkCount.settled);
  const dropped = counts[linkCount.settled + outcomeNumber.cancelled]!;
  return {
    id: link.id,
    from,
    to,
    removed: link.faults.removed > 0,
    sent: counts[linkCount.sent]!,
    sentPerSecond: finiteOrNull((counts[linkCount.sent]! - meter.carriedOver) / seconds),
    retries: counts[linkCount.retries]!,
    unawaited: counts[linkCount.async]!,
    inFlight: meter.open,
    timeouts: counts[linkCount.settled + outcomeNumber.timeout]!,
    failures: settled.all - settled.good - dropped,
    late: counts[linkCount.late]!,
    outcomes: settled.byOutcome,
    latency: durationReport(meter.latency.whole()),
    ...(link.guard !== undefined && { policy: policyReport(link.guard, now, seconds) }),
  };
}
