import type { Objective } from '../../model/Objective';
import type { Standing } from '../../model/Standing';

/**
 * Which share of the failures that an objective of success allows has been used: 0 none, 1 all, above 1 it is broken; NaN for
 * other objectives, and before a request has ended. An objective of 100 % allows none: the first failure makes it Infinity.
 */
export function errorBudgetUsed(objective: Objective, { system, operations }: Standing): number {
  if (objective.type !== 'success') return Number.NaN;
  const { operation, leastShare } = objective;
  const requests = operation === undefined ? system : operations.get(operation);
  if (requests === undefined || requests.ended === 0) return Number.NaN;
  const failed = requests.ended - requests.good;
  return failed === 0 ? 0 : failed / ((1 - leastShare) * requests.ended);
}
