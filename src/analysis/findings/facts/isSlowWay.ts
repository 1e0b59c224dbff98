import type { ConnectionFacts } from './ConnectionFacts';

/** Most of a call. */
const most = 0.5;

/** Whether most of the time of a good call is spent on the way, there and back, and not at its callee. */
export function isSlowWay({ report, to }: ConnectionFacts): boolean {
  const whole = report.latency.meanSeconds;
  const there = to.report.latency.meanSeconds;
  return whole !== null && there !== null && whole - there > whole * most;
}
