import type { Kind } from '../../model/Kind';
import type { Parameter } from '../../model/Parameter';

/** The kinds as JSON: name, group, behaviour, what may be sent to them, and each parameter with its unit, range, default and source. */
export function kindsJson(kinds: readonly Kind[]): string {
  const all = kinds.map(({ id, name, group, behaviour, summary, receives, sends, parameters }) => ({
    id,
    name,
    group,
    behaviour,
    summary,
    receives: receives ?? null,
    sends,
    parameters: parameters.map(parameterJson),
  }));
  return JSON.stringify({ kinds: all }, null, 2);
}

function parameterJson(parameter: Parameter) {
  const { name, label, help, type, source, onlyWhen } = parameter;
  return {
    name,
    label,
    help,
    type,
    ...('unit' in parameter && { unit: parameter.unit }),
    ...('minimum' in parameter && { minimum: parameter.minimum, maximum: parameter.maximum }),
    ...(parameter.type === 'number' && {
      whole: parameter.whole,
      ...(parameter.zeroMeans !== undefined && { zeroMeans: parameter.zeroMeans }),
    }),
    ...(parameter.type === 'choice' && {
      options: parameter.options.map((option) => ({ name: option.name, label: option.label })),
    }),
    default: parameter.default,
    ...(source && { source }),
    ...(onlyWhen && { onlyWhen }),
  };
}
