import type { Distribution } from '../../model/Distribution';
import { distributionFigures } from './distributionFigures';
import type { Place, Reading } from './Reading';
import { settleNumber } from './settleNumber';

/** The bounds of a parameter that holds a distribution. */
export interface Bounds {
  readonly minimum: number;
  readonly maximum: number;
}

/** A distribution with every number in its range; what is then still wrong is for `checkDistribution` to say. */
export function settleDistribution(
  reading: Reading,
  place: Place,
  distribution: Distribution,
  bounds: Bounds,
): Distribution {
  switch (distribution.type) {
    case 'mixture':
      return {
        type: 'mixture',
        parts: distribution.parts.map((part) => ({
          weight: settleNumber(reading, place, part.weight, weightRange),
          distribution:
            part.distribution.type === 'mixture'
              ? part.distribution
              : settleDistribution(reading, place, part.distribution, bounds),
        })),
      };
    case 'empirical': {
      const range = { what: 'Each value', low: 0, high: bounds.maximum };
      return {
        type: 'empirical',
        values: distribution.values.map((value) => settleNumber(reading, place, value, range)),
      };
    }
    default:
      return settlePlain(reading, place, distribution, bounds);
  }
}

const weightRange = { what: 'The weight of each part', low: Number.MIN_VALUE, high: 1e6 };

function settlePlain(
  reading: Reading,
  place: Place,
  distribution: Exclude<Distribution, { type: 'mixture' | 'empirical' }>,
  { minimum, maximum }: Bounds,
): Distribution {
  const given = new Map<string, number | string>(Object.entries(distribution));
  const settled: [string, number | string][] = [['type', distribution.type]];
  let ceiling = Infinity;
  for (const figure of distributionFigures[distribution.type].toReversed()) {
    const range =
      figure.level === true
        ? { ...figure, low: Math.max(minimum, figure.low), high: maximum }
        : { ...figure, high: figure.key === 'low' ? ceiling : figure.high };
    const value = settleNumber(reading, place, Number(given.get(figure.key)), range);
    ceiling = figure.key === 'high' ? value : ceiling;
    settled.splice(1, 0, [figure.key, value]);
  }
  return Object.fromEntries(settled) as unknown as Distribution;
}
