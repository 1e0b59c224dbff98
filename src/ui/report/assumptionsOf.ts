import { connectionParameters } from '../../model/connectionParameters';
import type { Design } from '../../model/Design';
import type { KindOf } from '../../model/Kind';
import type { Parameter } from '../../model/Parameter';
import type { ParameterValue } from '../../model/ParameterValue';
import { sameValue } from '../../model/sameValue';
import { valueText } from '../../exchange/words/valueText';

/** What a design assumes of one part where it differs from the defaults. */
export interface Assumption {
  readonly part: string;
  readonly settings: readonly string[];
}

/** Every setting of components and connections that differs from its default, part by part. */
export function assumptionsOf(
  { components, connections }: Pick<Design, 'components' | 'connections'>,
  kindOf: KindOf,
): readonly Assumption[] {
  const nameOf = new Map(components.map(({ id, name }) => [id, name]));
  return [
    ...components.map(({ name, kind, parameters }) => ({
      part: name,
      settings: settingsOf(kindOf(kind)?.parameters ?? [], parameters),
    })),
    ...connections.map(({ from, to, parameters }) => ({
      part: `${nameOf.get(from)} → ${nameOf.get(to)}`,
      settings: settingsOf(connectionParameters, parameters),
    })),
  ].filter(({ settings }) => settings.length > 0);
}

function settingsOf(
  known: readonly Parameter[],
  stored: Readonly<Record<string, ParameterValue>>,
): readonly string[] {
  return known.flatMap((parameter) => {
    const value = Object.hasOwn(stored, parameter.name) ? stored[parameter.name] : undefined;
    return value === undefined || sameValue(value, parameter.default)
      ? []
      : [`${parameter.label}: ${ownText(parameter, value)}`];
  });
}

/** Lists are as the design says, and too long for a line of a report. */
function ownText(parameter: Parameter, value: ParameterValue): string {
  switch (parameter.type) {
    case 'mix':
    case 'tenants':
      return 'shares of its own';
    case 'curve':
      return `a course of ${Array.isArray(value) ? value.length : 0} points`;
    default:
      return valueText(parameter, value);
  }
}
