import { outcomes } from '../../../model/Outcome';
import type { TraceReason, TraceSummary } from '../../../model/TraceSummary';

/** Rows of one list at most. */
const mostRows = 200;

/** The traces that are kept for a reason, those first that one looks for: the slowest, the latest, failures by their cause. */
export function listedTraces(
  traces: readonly TraceSummary[],
  reason: TraceReason,
): readonly TraceSummary[] {
  const kept = traces.filter((trace) => trace.reasons.includes(reason));
  return kept.toSorted(orders[reason]).slice(0, mostRows);
}

type Order = (one: TraceSummary, other: TraceSummary) => number;

const latestFirst: Order = (one, other) => other.request - one.request;

const orders: Readonly<Record<TraceReason, Order>> = {
  slowest: (one, other) => (other.latencySeconds ?? 0) - (one.latencySeconds ?? 0),
  failed: (one, other) => causeOf(one) - causeOf(other) || latestFirst(one, other),
  random: latestFirst,
  newest: latestFirst,
  underWay: (one, other) => one.request - other.request,
};

function causeOf({ outcome }: TraceSummary): number {
  return outcome === undefined ? -1 : outcomes.indexOf(outcome);
}
