import { checkDistribution } from './checkDistribution';
import type { Distribution } from './Distribution';
import type { NumberParameter, Parameter } from './Parameter';
import { checkCurve } from './checkCurve';
import { isListWith } from './isListWith';
import type { ParameterValue } from './ParameterValue';
import { rangeText } from './rangeText';

/** Why a value cannot be a parameter's, as one sentence for the person who gave it; undefined when it can. */
export function checkParameter(parameter: Parameter, value: ParameterValue): string | undefined {
  switch (parameter.type) {
    case 'number':
      return checkNumber(parameter, value);
    case 'choice':
      return parameter.options.some((option) => option.name === value)
        ? undefined
        : `${parameter.label} must be one of: ${parameter.options.map((option) => option.name).join(', ')}.`;
    case 'flag':
      return typeof value === 'boolean' ? undefined : `${parameter.label} must be on or off.`;
    case 'distribution': {
      if (typeof value !== 'object' || Array.isArray(value)) {
        return `${parameter.label} must be a distribution.`;
      }
      const problem = checkDistribution(value as Distribution, parameter);
      return problem === undefined ? undefined : `${parameter.label}: ${problem}`;
    }
    case 'mix':
      return checkShares(parameter.label, 'operations', value);
    case 'tenants':
      return checkShares(parameter.label, 'tenants', value);
    case 'curve':
      return checkCurve(parameter, value);
  }
}

function checkNumber(parameter: NumberParameter, value: ParameterValue): string | undefined {
  const { minimum, maximum, whole, zeroMeans } = parameter;
  if (typeof value !== 'number' || Number.isNaN(value)) {
    return mustBe(parameter, 'a number ');
  }
  if (zeroMeans !== undefined && value === 0) {
    return undefined;
  }
  if (value < minimum || value > maximum) {
    return mustBe(parameter);
  }
  return whole && !Number.isInteger(value) ? mustBe(parameter, 'a whole number ') : undefined;
}

function mustBe(parameter: NumberParameter, what = ''): string {
  return `${parameter.label} must be ${what}between ${rangeText(parameter)}.`;
}

function checkShares(label: string, of: string, value: ParameterValue): string | undefined {
  const key = of === 'tenants' ? 'tenant' : 'operation';
  if (!isListWith(key, value)) {
    return `${label} must be a list of ${of} with their shares.`;
  }
  const shares = value as readonly { readonly share: number }[];
  if (shares.some((part) => !(part.share >= 0 && part.share <= 1e9))) {
    return `${label}: each share must be between 0 and 1,000,000,000.`;
  }
  return shares.length > 0 && shares.every((part) => part.share === 0)
    ? `${label}: at least one share must be above 0.`
    : undefined;
}
