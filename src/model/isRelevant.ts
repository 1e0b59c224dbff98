import type { Parameter } from './Parameter';
import type { ParameterValue } from './ParameterValue';
import { resolveParameter } from './resolveParameter';

/** Whether a parameter matters with these stored values: the condition in its description holds, or there is none. */
export function isRelevant(
  parameter: Parameter,
  parameters: readonly Parameter[],
  stored: Readonly<Record<string, ParameterValue>>,
): boolean {
  const { onlyWhen } = parameter;
  if (onlyWhen === undefined) return true;
  const other = parameters.find(({ name }) => name === onlyWhen.name);
  if (other === undefined) return false;
  const value = resolveParameter(other, stored);
  const word = typeof value === 'boolean' ? (value ? 'on' : 'off') : value;
  return (
    typeof word === 'string' &&
    onlyWhen.options.includes(word) &&
    isRelevant(other, parameters, stored)
  );
}
