import type { Design } from './Design';
import { limits } from './limits';
import { type Objective, objectiveQuantiles } from './Objective';

/** What is wrong with an objective, as one sentence; undefined when it is right. */
export function checkObjective(objective: Objective, { operations }: Design): string | undefined {
  if ('operation' in objective && !operations.some(({ id }) => id === objective.operation)) {
    return 'An objective is about an operation that the design does not have. Change it first.';
  }
  const { share, latencySeconds, costPerMonth } = limits.objective;
  switch (objective.type) {
    case 'latency':
      if (!(objectiveQuantiles as readonly number[]).includes(objective.quantile)) {
        return 'An objective of latency is about p50, p95 or p99.';
      }
      return objective.mostSeconds > 0
        ? outside(objective.mostSeconds, latencySeconds, 'The seconds')
        : 'The seconds of an objective must be more than 0.';
    case 'success':
      return outside(objective.leastShare, share, 'The share');
    case 'staleness':
      return outside(objective.mostShare, share, 'The share');
    case 'cost':
      return outside(objective.mostPerMonth, costPerMonth, 'The cost');
    case 'lost':
      return undefined;
  }
}

function outside(
  value: number,
  { low, high }: { readonly low: number; readonly high: number },
  what: string,
): string | undefined {
  return value >= low && value <= high
    ? undefined
    : `${what} of an objective must be between ${low} and ${high.toLocaleString('en-US')}.`;
}
