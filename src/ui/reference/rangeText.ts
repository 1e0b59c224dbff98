import type { Parameter } from '../../model/Parameter';
import { figureText } from '../../exchange/words/figureText';

/** What a parameter can be set to: bounds with their unit, or the options. */
export function rangeText(parameter: Parameter): string {
  switch (parameter.type) {
    case 'number': {
      const range = between(parameter.minimum, parameter.maximum, parameter.unit);
      const zero = parameter.zeroMeans;
      return zero === undefined ? range : `${range}; 0: ${zero}`;
    }
    case 'choice':
      return parameter.options.map(({ label }) => label).join(', ');
    case 'flag':
      return 'On, Off';
    case 'distribution':
      return `Random, ${between(parameter.minimum, parameter.maximum, parameter.unit)}`;
    case 'mix':
      return 'Shares of the operations';
    case 'tenants':
      return 'Shares of the tenants';
    case 'curve':
      return `Points over time, ${between(parameter.minimum, parameter.maximum, parameter.unit)}`;
  }
}

function between(minimum: number, maximum: number, unit: string): string {
  return `${figureText(minimum, '')} to ${figureText(maximum, unit)}`;
}
