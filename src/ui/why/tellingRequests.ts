import type { Design } from '../../model/Design';
import { isGoodOutcome } from '../../model/isGoodOutcome';
import type { Trace } from '../../model/Trace';

/** Requests that show what the question is about, the longest first. */
export interface TellingRequests {
  readonly sort: 'failed' | 'slow';
  readonly requests: readonly Trace[];
}

/** What is asked about: failures, of one operation by its name or of all; else slowness. */
interface Asked {
  readonly isFailing: boolean;
  readonly operation: string | undefined;
}

/**
 * Of requests that were written down, those that tell most: those that failed where failures are what is asked about, of the
 * one operation that they are asked about where any are; else the slow ones.
 */
export function tellingRequests(
  traces: readonly Trace[],
  { isFailing, operation }: Asked,
  operations: Design['operations'],
): TellingRequests {
  const ended = [...new Map(traces.map((trace) => [trace.request, trace])).values()]
    .filter(({ latencySeconds }) => latencySeconds !== undefined)
    .toSorted((a, b) => (b.latencySeconds ?? 0) - (a.latencySeconds ?? 0));
  const failed = ended.filter(({ outcome }) => !isGoodOutcome(outcome));
  if (!isFailing || failed.length === 0)
    return { sort: 'slow', requests: ended.filter(({ outcome }) => isGoodOutcome(outcome)) };
  const id = operations.find(({ name }) => name === operation)?.id;
  const asked = failed.filter((one) => one.operation === id);
  return { sort: 'failed', requests: asked.length > 0 ? asked : failed };
}
