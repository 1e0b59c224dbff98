import type { ConnectionFacts } from './ConnectionFacts';
import type { Facts } from './Facts';

/** How long a good call along a connection took in the calm before, on average, seconds; undefined where that is not known. */
export function usualTime({ before }: Facts, way: ConnectionFacts | undefined): number | undefined {
  const then = before?.connections.find(({ id }) => id === way?.id);
  return then?.report.latency.meanSeconds ?? undefined;
}
