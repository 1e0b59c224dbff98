import type { ConnectionFacts } from './ConnectionFacts';
import { givenUpOn } from './givenUpOn';
import { thresholds } from './thresholds';

/** So many calls that are given up say something of the connection. */
const enough = 10;
/** Quantiles whose tail is known: what lies beyond may take any time. */
const longTail = 0.01;
const shortTail = 0.001;

/**
 * Whether more calls are given up than their callee answers late, which answers what it gets long before that: they, or their
 * replies, are lost or late on the way.
 */
export function isLostOnWay(connection: ConnectionFacts): boolean {
  const { report, settings, to } = connection;
  const lost = givenUpOn(connection);
  if (lost < enough) return false;
  const patience = settings.number('timeoutMs') / 1_000;
  const { started, inFlight, instances, instancesUp, latency } = to.report;
  const answersAll =
    instancesUp === instances && inFlight <= Math.max(1, started * thresholds.heldShare);
  const isQuick = (latency.meanSeconds ?? 0) < patience * thresholds.quickShare;
  const tail = (latency.p999Seconds ?? 0) < patience ? shortTail : longTail;
  return (
    answersAll && isQuick && (latency.p99Seconds ?? 0) < patience && lost >= report.sent * tail * 2
  );
}
