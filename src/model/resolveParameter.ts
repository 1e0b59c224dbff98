import type { Parameter } from './Parameter';
import type { ParameterValue } from './ParameterValue';

/** The value that a parameter has in a component or connection: the stored one, or its `linkDefault`. */
export function resolveParameter(
  parameter: Parameter,
  stored: Readonly<Record<string, ParameterValue>>,
): ParameterValue {
  return Object.hasOwn(stored, parameter.name)
    ? (stored[parameter.name] as ParameterValue)
    : parameter.linkDefault;
}
