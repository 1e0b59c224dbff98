import type { Parameter } from '../../src/model/Parameter';
import type { ParameterValue } from '../../src/model/ParameterValue';

type Settings = Readonly<Record<string, ParameterValue>>;

/** The settings that make a parameter relevant, in each way that its condition names. */
export function relevantWith(
  parameters: readonly Parameter[],
  turning: Parameter,
): readonly Settings[] {
  const { onlyWhen } = turning;
  const other = parameters.find(({ name }) => name === onlyWhen?.name);
  if (onlyWhen === undefined || other === undefined) return [{}];
  return relevantWith(parameters, other).flatMap((outer) =>
    onlyWhen.options.map((option) => ({
      ...outer,
      [other.name]: other.type === 'flag' ? option === 'on' : option,
    })),
  );
}
