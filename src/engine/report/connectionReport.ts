import type { ConnectionReport } from '../../model/Report';
import type { Link } from '../Link';
import { linkCount } from '../measures/LinkMeter';
import { outcomeNumber } from '../outcomeNumber';
import { durationReport } from './durationReport';
import { finiteOrNull } from './finiteOrNull';
import { outcomeCounts } from './outcomeCounts';

/** What was measured on a connection between components of these names, over `seconds`. */
export function connectionReport(
  link: Link,
  from: string,
  to: string,
  seconds: number,
): ConnectionReport {
  const { meter } = link;
  const { counts } = meter;
  const settled = outcomeCounts(counts, linkCount.settled);
  return {
    id: link.id,
    from,
    to,
    removed: link.faults.removed > 0,
    sent: counts[linkCount.sent]!,
    sentPerSecond: finiteOrNull(counts[linkCount.sent]! / seconds),
    retries: counts[linkCount.retries]!,
    unawaited: counts[linkCount.async]!,
    inFlight: meter.open,
    timeouts: counts[linkCount.settled + outcomeNumber.timeout]!,
    failures: settled.all - settled.good,
    late: counts[linkCount.late]!,
    outcomes: settled.byOutcome,
    latency: durationReport(meter.latency.whole()),
  };
}
