import type { Objective } from '../../model/Objective';
import type { Standing } from '../../model/Standing';
import { latencyLimit } from './latencyLimit';
import { limitStanding } from './limitStanding';

/**
 * Which share of what an objective allows has been used: 0 none, 1 all, above 1 it is broken. Of an objective of success it is
 * failures; of one of latency the good answers that take longer, of which a p99 allows one in a hundred. NaN for other
 * objectives, and before there is anything to count. An objective of 100% allows none: the first failure makes it Infinity.
 */
export function errorBudgetUsed(objective: Objective, standing: Standing): number {
  switch (objective.type) {
    case 'success': {
      const { operation, leastShare } = objective;
      const { ended = 0, good = 0 } =
        (operation === undefined ? standing.system : standing.operations.get(operation)) ?? {};
      return used(ended - good, ended, 1 - leastShare);
    }
    case 'latency': {
      const { slower = 0, answers = 0 } =
        limitStanding(standing.limits, latencyLimit(objective)) ?? {};
      return used(slower, answers, 1 - objective.quantile);
    }
    case 'staleness':
    case 'lost':
    case 'cost':
      return Number.NaN;
  }
}

function used(bad: number, all: number, allowedShare: number): number {
  if (all === 0) return Number.NaN;
  return bad === 0 ? 0 : bad / (allowedShare * all);
}
