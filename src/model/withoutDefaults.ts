import type { Parameter } from './Parameter';
import type { ParameterValue } from './ParameterValue';
import { sameValue } from './sameValue';

/** Only the values that differ from their parameter's `linkDefault`, in the order of the parameters. */
export function withoutDefaults(
  parameters: readonly Parameter[],
  stored: Readonly<Record<string, ParameterValue>>,
): Readonly<Record<string, ParameterValue>> {
  const kept = parameters.flatMap((parameter): [string, ParameterValue][] => {
    const value = Object.hasOwn(stored, parameter.name) ? stored[parameter.name] : undefined;
    return value === undefined || sameValue(value, parameter.linkDefault)
      ? []
      : [[parameter.name, value]];
  });
  return Object.fromEntries(kept);
}
