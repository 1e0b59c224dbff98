import type { Kind } from '../model/Kind';
import type { Parameter, Source } from '../model/Parameter';
import type { ParameterValue } from '../model/ParameterValue';

/** What a setting of the model kind is in a form of it. */
interface Setting {
  readonly value: ParameterValue;
  /** The default that it first shipped with, where today's is another one. */
  readonly linkValue?: ParameterValue;
  readonly source?: Source;
  readonly label?: string;
  readonly help?: string;
}

type OwnFields = 'id' | 'number' | 'name' | 'group' | 'icon' | 'cost' | 'summary' | 'learn';

/** What is different in a form of a kind. Settings that it fixes are no settings of it. */
export interface Form<Id extends string>
  extends Pick<Kind, OwnFields>, Partial<Omit<Kind, OwnFields | 'parameters' | 'like'>> {
  readonly id: Id;
  readonly defaults: Readonly<Record<string, Setting>>;
}

/**
 * A kind that is a form of another one: the same behaviour with other defaults, words and ports. Settings keep the numbers
 * that they have on the wire; those that can no longer matter are fixed as well.
 */
export function formOf<const Id extends string>(
  model: Kind,
  { defaults, fixed, ...own }: Form<Id>,
): Kind & { readonly id: Id } {
  const settled: Record<string, ParameterValue> = { ...model.fixed, ...fixed };
  const left = model.parameters.filter((parameter) => {
    if (isIdle(parameter, settled)) settled[parameter.name] ??= parameter.default;
    return settled[parameter.name] === undefined;
  });
  // Usual sizes of the model are none of its forms.
  const { presets: _presets, ...common } = model;
  return {
    ...common,
    ...own,
    like: model.id,
    fixed: settled,
    parameters: left.map((parameter) => settle(parameter, defaults[parameter.name])),
  };
}

/** Whether it only matters while another one has a value that is settled otherwise. */
function isIdle({ onlyWhen }: Parameter, settled: Readonly<Record<string, ParameterValue>>) {
  const value = onlyWhen && settled[onlyWhen.name];
  if (onlyWhen === undefined || value === undefined) return false;
  return !onlyWhen.options.some((option) => value === option || value === (option === 'on'));
}

/** That the value suits the parameter is checked by a test, as for all defaults. */
function settle(parameter: Parameter, setting: Setting | undefined): Parameter {
  if (setting === undefined) return parameter;
  const { value, linkValue = value, ...words } = setting;
  return { ...parameter, ...words, default: value, linkDefault: linkValue } as Parameter;
}
