import type { Design } from '../../model/Design';
import type { Objective } from '../../model/Objective';
import { figureText } from './figureText';

/** An objective as a sentence without its end: "p99 of Redirect within 100 ms". */
export function objectiveText(objective: Objective, design: Design): string {
  switch (objective.type) {
    case 'latency':
      return `p${Number((objective.quantile * 100).toFixed(3))} of ${whose(objective.operation, design)} within ${figureText(Number((objective.mostSeconds * 1_000).toPrecision(12)), 'ms')}`;
    case 'success':
      return `${percent(objective.leastShare)} of ${whose(objective.operation, design)} answered well and in time`;
    case 'staleness':
      return `at most ${percent(objective.mostShare)} of the reads old`;
    case 'lost':
      return 'nothing lost that was acknowledged';
    case 'cost':
      return `at most $${figureText(objective.mostPerMonth, '')} a month`;
  }
}

function whose(operation: number | undefined, design: Design): string {
  return operation === undefined
    ? 'all requests'
    : (design.operations.find(({ id }) => id === operation)?.name ?? 'a removed operation');
}

function percent(share: number): string {
  return figureText(Number((share * 100).toPrecision(12)), '%').replace('%', ' %');
}
