import type { Parameter } from '../../model/Parameter';
import type { Distribution } from '../../model/Distribution';
import type { ParameterValue } from '../../model/ParameterValue';
import { distributionText } from './distributionText';
import { figureText } from './figureText';

/** A value of a parameter as a person reads it: with its unit, the label of an option, or what 0 means. */
export function valueText(parameter: Parameter, value: ParameterValue): string {
  switch (parameter.type) {
    case 'number':
      return value === 0 && parameter.zeroMeans !== undefined
        ? `0: ${parameter.zeroMeans}`
        : figureText(Number(value), parameter.unit);
    case 'choice':
      return parameter.options.find(({ name }) => name === value)?.label ?? (value as string);
    case 'flag':
      return value === true ? 'On' : 'Off';
    case 'distribution':
      return distributionText(value as Distribution, parameter.unit);
    case 'mix':
      return isEmpty(value) ? 'All operations, reads to writes as 9 to 1' : 'Shares of its own';
    case 'tenants':
      return isEmpty(value) ? 'As the operations and the design say' : 'Shares of its own';
    case 'curve':
      return `${Array.isArray(value) ? value.length : 0} points`;
  }
}

function isEmpty(value: ParameterValue): boolean {
  return Array.isArray(value) && value.length === 0;
}
