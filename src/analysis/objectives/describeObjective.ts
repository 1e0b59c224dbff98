import type { Design } from '../../model/Design';
import type { Objective } from '../../model/Objective';

/** An objective in words: "p99 of all requests within 300 ms", "99.9% of Read item answered in time". */
export function describeObjective(objective: Objective, design: Design): string {
  switch (objective.type) {
    case 'latency':
      return `p${figure(objective.quantile * 100)} of ${whose(objective, design)} within ${duration(objective.mostSeconds)}`;
    case 'success':
      return `${figure(objective.leastShare * 100)}% of ${whose(objective, design)} answered in time`;
    case 'staleness':
      return `At most ${figure(objective.mostShare * 100)}% of reads return an old value`;
    case 'lost':
      return 'No acknowledged write or message is lost';
    case 'cost':
      return `At most $${objective.mostPerMonth.toLocaleString('en-US')} a month`;
  }
}

function whose(
  { operation }: Extract<Objective, { type: 'latency' | 'success' }>,
  { operations }: Design,
): string {
  if (operation === undefined) return 'all requests';
  return operations.find(({ id }) => id === operation)?.name ?? 'an operation';
}

function duration(seconds: number): string {
  return seconds < 1 ? `${figure(seconds * 1_000)} ms` : `${figure(seconds)} s`;
}

/** Without the tail that binary fractions leave. */
function figure(value: number): string {
  return String(Number(value.toPrecision(6)));
}
