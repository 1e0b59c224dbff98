import { isGoodOutcome } from '../../../model/isGoodOutcome';
import type { ComponentFacts } from './ComponentFacts';

/** Of what has come to it. */
const most = 0.5;

/**
 * Whose absence it is that a balancer finds nobody to send to: a component behind it that was down, fails or hangs. Undefined
 * where those behind it work, so that it is the balancer, or the way, that does not see them.
 */
export function goneBehind({ report, outgoing }: ComponentFacts): ComponentFacts | undefined {
  return report.balancer === undefined ? undefined : outgoing.map(({ to }) => to).find(isGone);
}

function isGone({ report, wasDown }: ComponentFacts): boolean {
  const { outcomes, finished, inFlight, started } = report;
  const good = outcomes.reduce(
    (sum, { outcome, count }) => sum + (isGoodOutcome(outcome) ? count : 0),
    0,
  );
  return (
    wasDown || (finished > 0 && good < finished * (1 - most)) || inFlight > (started + 1) * most
  );
}
