import type { ComponentFacts } from './ComponentFacts';
import type { ConnectionFacts } from './ConnectionFacts';

/** Whom the held slots of a component wait for: the end of the chain of callees that most of the time is spent at. */
export function heldFor(component: ComponentFacts): ComponentFacts | undefined {
  const seen = new Set([component]);
  let culprit: ComponentFacts | undefined;
  for (let next = longest(component); next !== undefined; next = longest(next)) {
    if (seen.has(next)) break;
    seen.add(next);
    culprit = next;
    // Whoever works more than it waits is the end of the chain.
    const { utilisation = 0, held = 0 } = next.report.station ?? {};
    if (next.report.station !== undefined && (held ?? 0) <= (utilisation ?? 0)) break;
  }
  return culprit;
}

function longest(component: ComponentFacts): ComponentFacts | undefined {
  const [first] = component.outgoing.toSorted((one, other) => time(other) - time(one));
  return first !== undefined && time(first) > 0 ? first.to : undefined;
}

/** How much of its callers' time goes into calls on a connection. */
function time({ report, awaitedShare }: ConnectionFacts): number {
  return (
    awaitedShare * ((report.latency.meanSeconds ?? 0) * report.latency.count + report.inFlight)
  );
}
