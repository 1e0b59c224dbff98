import type { Id } from '../../../model/Id';
import { limits } from '../../../model/limits';
import type { Objective } from '../../../model/Objective';
import { parseNumber } from '../../format/parseNumber';

/** What an objective can be about, as it is chosen in one list. */
export type ObjectiveSort = 'p50' | 'p95' | 'p99' | 'success' | 'staleness' | 'lost' | 'cost';

/** How each reads. */
export const sortWords: Readonly<Record<ObjectiveSort, string>> = {
  p50: 'Latency p50, at most',
  p95: 'Latency p95, at most',
  p99: 'Latency p99, at most',
  success: 'Answered in time, at least',
  staleness: 'Old values read, at most',
  lost: 'Nothing acknowledged is lost',
  cost: 'Cost, at most',
};

const quantiles: Partial<Record<ObjectiveSort, number>> = { p50: 0.5, p95: 0.95, p99: 0.99 };

/** The sort of an objective. */
export function sortOf(objective: Objective): ObjectiveSort {
  return objective.type === 'latency'
    ? (`p${objective.quantile * 100}` as ObjectiveSort)
    : objective.type;
}

/** The same objective of another sort; a target of the same unit is kept, and so is whom it is about. */
export function withSort(objective: Objective, sort: ObjectiveSort): Objective {
  const { id } = objective;
  const about =
    'operation' in objective && objective.operation !== undefined
      ? { operation: objective.operation }
      : {};
  switch (sort) {
    case 'success':
      return { type: 'success', id, ...about, leastShare: 0.999 };
    case 'staleness':
      return { type: 'staleness', id, mostShare: 0.01 };
    case 'lost':
      return { type: 'lost', id };
    case 'cost':
      return { type: 'cost', id, mostPerMonth: 1_000 };
    default: {
      const mostSeconds = objective.type === 'latency' ? objective.mostSeconds : 0.3;
      return { type: 'latency', id, ...about, quantile: quantiles[sort] ?? 0.99, mostSeconds };
    }
  }
}

/** The same objective about one operation, or about all requests. */
export function withOperation(objective: Objective, operation: Id | undefined): Objective {
  if (objective.type !== 'latency' && objective.type !== 'success') return objective;
  const { operation: _before, ...rest } = objective;
  return operation === undefined ? rest : { ...rest, operation };
}

/** The target as it is typed, with its unit; undefined where there is none to set. */
export function targetOf(
  objective: Objective,
): { readonly value: number; readonly unit: string } | undefined {
  switch (objective.type) {
    case 'latency':
      return { value: exact(objective.mostSeconds * 1_000), unit: 'ms' };
    case 'success':
      return { value: exact(objective.leastShare * 100), unit: '%' };
    case 'staleness':
      return { value: exact(objective.mostShare * 100), unit: '%' };
    case 'cost':
      return { value: exact(objective.mostPerMonth), unit: '$/mo' };
    case 'lost':
      return undefined;
  }
}

/** The same objective with a target as it was typed. What is no number is refused by the check of the edit. */
export function withTarget(objective: Objective, text: string): Objective {
  const value = parseNumber(text.replace(/%|\$|ms/g, ''));
  switch (objective.type) {
    case 'latency':
      return { ...objective, mostSeconds: value / 1_000 };
    case 'success':
      return { ...objective, leastShare: exact(value / 100) };
    case 'staleness':
      return { ...objective, mostShare: exact(value / 100) };
    case 'cost':
      return { ...objective, mostPerMonth: Math.min(value, limits.objective.costPerMonth.high) };
    case 'lost':
      return objective;
  }
}

/** 99.9% is 0.999 and not 0.9990000000000001. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}
