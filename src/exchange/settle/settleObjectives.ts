import type { Id } from '../../model/Id';
import { limits } from '../../model/limits';
import { type Objective, objectiveQuantiles } from '../../model/Objective';
import type { Place, Reading } from './Reading';
import type { Scope } from './Scope';
import { settleNumber } from './settleNumber';

const { share, latencySeconds, costPerMonth } = limits.objective;
const leastSeconds = 1e-6;

/** Objectives with targets in their range, about operations that the design has. */
export function settleObjectives(
  reading: Reading,
  path: string,
  objectives: readonly Objective[],
  scope: Scope,
): readonly Objective[] {
  return objectives.map((objective, index) => {
    const place = { path: `${path}[${index}]`, name: `Objective ${index + 1}` };
    return settleObjective(reading, place, objective, scope);
  });
}

function settleObjective(
  reading: Reading,
  place: Place,
  objective: Objective,
  scope: Scope,
): Objective {
  const { type, id } = objective;
  const settle = (value: number, what: string, range: { low: number; high: number }) =>
    settleNumber(reading, place, value, { what, ...range });
  switch (objective.type) {
    case 'latency':
      return {
        type: 'latency',
        id,
        ...settleOperation(reading, place, objective.operation, scope),
        quantile: settleQuantile(reading, place, objective.quantile),
        mostSeconds: settle(objective.mostSeconds, 'The target, seconds,', {
          ...latencySeconds,
          low: leastSeconds,
        }),
      };
    case 'success':
      return {
        type: 'success',
        id,
        ...settleOperation(reading, place, objective.operation, scope),
        leastShare: settle(objective.leastShare, 'The share', share),
      };
    case 'staleness':
      return { type: 'staleness', id, mostShare: settle(objective.mostShare, 'The share', share) };
    case 'cost': {
      const mostPerMonth = settle(objective.mostPerMonth, 'The cost', costPerMonth);
      return { type: 'cost', id, mostPerMonth };
    }
    case 'lost':
      return { type, id } as Objective;
  }
}

function settleOperation(
  reading: Reading,
  place: Place,
  operation: Id | undefined,
  scope: Scope,
): { readonly operation?: Id } {
  if (operation === undefined) return {};
  if (!scope.closed || scope.operations.has(operation)) return { operation };
  const message = 'It is about an operation that the design does not have.';
  reading.mend(place, message, 'It is now about all requests.');
  return {};
}

function settleQuantile(reading: Reading, place: Place, quantile: number): number {
  const nearest = objectiveQuantiles.reduce((best, one) =>
    Math.abs(one - quantile) < Math.abs(best - quantile) ? one : best,
  );
  if (nearest !== quantile) {
    const message = 'The quantile of an objective must be 0.5, 0.95 or 0.99.';
    reading.mend(place, message, `It is now ${nearest}.`);
  }
  return nearest;
}
