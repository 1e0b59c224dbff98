import { distributionFigures } from '../settle/distributionFigures';
import type { JsonSchema } from './JsonSchema';
import { listSchema, objectSchema, reference } from './schemaParts';

/** Every distribution without mixtures. */
export function plainDistributionSchema(): JsonSchema {
  const plain = Object.entries(distributionFigures).map(([type, figures]) =>
    objectSchema({
      type: { const: type },
      ...Object.fromEntries(
        figures.map(({ key, what, low, high, whole }) => [
          key,
          {
            description: what,
            type: whole === true ? 'integer' : 'number',
            ...(low === Number.MIN_VALUE ? { exclusiveMinimum: 0 } : { minimum: low }),
            ...(high < Infinity && { maximum: high }),
          },
        ]),
      ),
    }),
  );
  const empirical = objectSchema({
    type: { const: 'empirical' },
    values: listSchema({ type: 'number', minimum: 0 }, 1_000, 1),
  });
  return { oneOf: [...plain, empirical] };
}

/** Every distribution. */
export function distributionSchema(): JsonSchema {
  const part = objectSchema({
    weight: { type: 'number', exclusiveMinimum: 0, maximum: 1e6 },
    distribution: reference('plainDistribution'),
  });
  const mixture = objectSchema({ type: { const: 'mixture' }, parts: listSchema(part, 10, 1) });
  return { oneOf: [reference('plainDistribution'), mixture] };
}
