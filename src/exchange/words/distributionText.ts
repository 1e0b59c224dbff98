import type { Distribution } from '../../model/Distribution';
import { distributionShapes } from './distributionShapes';
import { figureText } from './figureText';

/** A random quantity in words: "Lognormal, median 8 ms, sigma 0.692". */
export function distributionText(value: Distribution, unit: string): string {
  const { label, figures } = distributionShapes[value.type];
  switch (value.type) {
    case 'constant':
      return `Constant ${figureText(value.value, unit)}`;
    case 'mixture':
      return value.parts
        .map((part) => `${part.weight} × (${distributionText(part.distribution, unit)})`)
        .join(' and ');
    case 'empirical':
      return `${label}: ${value.values.length}`;
    default: {
      const numbers = new Map(Object.entries(value));
      const words = figures.map(
        (one) =>
          `${one.label.toLowerCase()} ${figureText(Number(numbers.get(one.name)), one.hasUnit ? unit : '')}`,
      );
      return [label, ...words].join(', ');
    }
  }
}
