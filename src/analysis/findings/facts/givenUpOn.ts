import type { ConnectionFacts } from './ConnectionFacts';
import { isSpare } from './isSpare';

/** How many calls were given up on a connection itself: those that failed because their callee had given up calls are taken off. */
export function givenUpOn({ report, to }: ConnectionFacts): number {
  if (report.timeouts === 0) return 0;
  const among = to.incoming.reduce((sum, other) => sum + other.report.timeouts, 0);
  const passedOn = to.outgoing.reduce((sum, further) => sum + passedOnFrom(further), 0);
  return Math.max(0, report.timeouts - (passedOn * report.timeouts) / among);
}

/** Calls that fail for good by a timeout, further attempts included, and their caller with them. */
function passedOnFrom({ report, to }: ConnectionFacts): number {
  if (isSpare(to) || report.failures === 0) return 0;
  // Whatever has failed is tried again, not only what was given up.
  return report.timeouts * Math.max(0, 1 - report.retries / report.failures);
}
