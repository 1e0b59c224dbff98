import type { ConnectionFacts } from './ConnectionFacts';
import { givenUpOn } from './givenUpOn';
import { patienceOn } from './patienceOn';
import { thresholds } from './thresholds';

/** So many calls that are given up say something of the connection. */
const enough = 10;
/** A callee that answers a smaller share of what comes to it well has not lost the rest on the way. */
const heardShare = 0.5;
/** Quantiles whose tail is known: what lies beyond may take any time. */
const longTail = 0.01;
const shortTail = 0.001;

/**
 * Where calls are lost that are given up although their callee answers what it gets long before, and more of them than it
 * answers late: on the way, or at instances that are not there, or were not. Undefined where that is not so.
 */
export function whereLost(connection: ConnectionFacts): 'way' | 'callee' | undefined {
  const { report, to } = connection;
  const lost = givenUpOn(connection);
  if (lost < enough) return undefined;
  const patience = patienceOn(connection);
  const { started, inFlight, latency } = to.report;
  const isHeard = latency.count >= started * heardShare || started < lost;
  const isAnswered = isHeard && inFlight <= Math.max(1, started * thresholds.heldShare);
  const isQuick = (latency.meanSeconds ?? 0) < patience * thresholds.quickShare;
  const tail = (latency.p999Seconds ?? 0) < patience ? shortTail : longTail;
  const isLost =
    isAnswered && isQuick && (latency.p99Seconds ?? 0) < patience && lost >= report.sent * tail * 2;
  if (!isLost) return undefined;
  return to.wasDown ? 'callee' : 'way';
}
