import type { ConnectionFacts } from './ConnectionFacts';

/** How many calls were given up on a connection itself: those that failed because their callee had given up calls are taken off. */
export function givenUpOn({ report, to }: ConnectionFacts): number {
  if (report.timeouts === 0) return 0;
  const among = to.incoming.reduce((sum, other) => sum + other.report.timeouts, 0);
  const passedOn = to.outgoing.reduce((sum, further) => sum + further.report.timeouts, 0);
  return Math.max(0, report.timeouts - (passedOn * report.timeouts) / among);
}
