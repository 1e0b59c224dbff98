import * as fc from 'fast-check';
import type { Id } from '../../src/model/Id';
import { limits } from '../../src/model/limits';
import { type Objective, objectiveQuantiles } from '../../src/model/Objective';
import { between } from './arbitraryParameters';

/** Objectives of every type about some of these operations, with ids from a first one on, or none. */
export function arbitraryObjectives(
  firstId: number,
  operations: readonly Id[],
): fc.Arbitrary<readonly Objective[]> {
  const operation = fc.constantFrom(...operations);
  const share = between(0, 1);
  const id = fc.constant(0);
  const objective: fc.Arbitrary<Objective> = fc.oneof(
    fc.record(
      {
        type: fc.constant('latency' as const),
        id,
        operation,
        quantile: fc.constantFrom(...objectiveQuantiles),
        mostSeconds: between(0.001, limits.objective.latencySeconds.high),
      },
      { requiredKeys: ['type', 'id', 'quantile', 'mostSeconds'] },
    ),
    fc.record(
      { type: fc.constant('success' as const), id, operation, leastShare: share },
      { requiredKeys: ['type', 'id', 'leastShare'] },
    ),
    fc.record({ type: fc.constant('staleness' as const), id, mostShare: share }),
    fc.record({ type: fc.constant('lost' as const), id }),
    fc.record({
      type: fc.constant('cost' as const),
      id,
      mostPerMonth: between(0, limits.objective.costPerMonth.high),
    }),
  );
  return fc
    .array(objective, { maxLength: 3 })
    .map((objectives) => objectives.map((one, place) => ({ ...one, id: firstId + place })));
}
