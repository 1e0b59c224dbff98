import { limits } from '../../model/limits';
import { objectiveQuantiles } from '../../model/Objective';
import type { JsonSchema } from './JsonSchema';
import { listSchema, objectSchema, rangeSchema, reference } from './schemaParts';

const { share, latencySeconds, costPerMonth } = limits.objective;

/** What is promised to the users. */
export function objectivesSchema(): JsonSchema {
  const id = reference('id');
  const operation = { operation: id };
  const about = ['operation'];
  const seconds = rangeSchema('More than 0.', latencySeconds.low, latencySeconds.high);
  return listSchema(
    {
      oneOf: [
        objectSchema(
          {
            type: { const: 'latency' },
            id,
            ...operation,
            quantile: { enum: [...objectiveQuantiles] },
            mostSeconds: seconds,
          },
          about,
        ),
        objectSchema(
          {
            type: { const: 'success' },
            id,
            ...operation,
            leastShare: rangeSchema('Answered well and in time.', share.low, share.high),
          },
          about,
        ),
        objectSchema({
          type: { const: 'staleness' },
          id,
          mostShare: rangeSchema('Reads that return an old value.', share.low, share.high),
        }),
        objectSchema({ type: { const: 'lost' }, id }),
        objectSchema({
          type: { const: 'cost' },
          id,
          mostPerMonth: rangeSchema('US dollars a month.', costPerMonth.low, costPerMonth.high),
        }),
      ],
    },
    limits.objectives,
  );
}
