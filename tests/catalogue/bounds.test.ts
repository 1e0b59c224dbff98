import { expect, test } from 'vitest';
import { kinds } from '../../src/catalogue/index';
import { kindOf } from '../../src/catalogue/kindOf';
import { Simulation } from '../../src/engine/Simulation';
import { checkParameter } from '../../src/model/checkParameter';
import { connectionParameters } from '../../src/model/connectionParameters';
import type { Parameter } from '../../src/model/Parameter';
import type { ParameterValue } from '../../src/model/ParameterValue';
import { rangeText } from '../../src/model/rangeText';
import { parseNumber } from '../../src/ui/format/parseNumber';
import { audit } from '../properties/audit';
import { stressed } from './stressed';
import { relevantWith } from './relevantWith';

type Settings = Readonly<Record<string, ParameterValue>>;

/** As they are typed into a field. */
const absurd = ['0', '-1', '-1e308', '1e308', '1e999', 'NaN', 'many', '', '1,5', '0.5', '1e-320'];

/** A run at the bounds is looked at after so many events, or so many seconds of simulated time. */
const events = 300;
const seconds = 4;

const all = kinds.map(({ id }) => [id, kindOf(id)?.parameters ?? []] as const);

test.each([...all, ['a connection', connectionParameters] as const])(
  '%s takes no absurd number, and says which setting it is, its range and its unit',
  (_, parameters: readonly Parameter[]) => {
    const wrong = parameters.flatMap((parameter) =>
      absurd.flatMap((typed) => {
        const value = parseNumber(typed);
        const why = checkParameter(parameter, asValue(parameter, value));
        const isRight = isAllowed(parameter, value)
          ? why === undefined
          : why?.startsWith(parameter.label) && why.includes(boundsOf(parameter));
        return isRight === true ? [] : [`${parameter.label} of "${typed}": ${why}`];
      }),
    );
    expect(wrong).toEqual([]);
  },
);

// A form has the settings of its model, and runs as it does: of forms, all settings at once are enough.
test.each(all)(
  '%s runs, and adds up, with settings at their least and at their greatest',
  (kind) => {
    const parameters: readonly Parameter[] = kindOf(kind)?.parameters ?? [];
    const single = kindOf(kind)?.like === undefined ? parameters.flatMap(withEachExtreme) : [];
    const together = ['minimum', 'maximum'] as const;
    const wrong = [...single, ...together.map((end) => withAll(parameters, end))].flatMap(
      (settings) => auditOf(kind, settings).map((what) => `${JSON.stringify(settings)}: ${what}`),
    );
    expect(wrong).toEqual([]);
  },
);

/** One setting at an end of its range, with those that make it matter. */
function withEachExtreme(
  parameter: Parameter,
  _place: number,
  parameters: readonly Parameter[],
): readonly Settings[] {
  const context = relevantWith(parameters, parameter)[0];
  return extremesOf(parameter).map((value) => ({ ...context, [parameter.name]: value }));
}

function withAll(parameters: readonly Parameter[], end: 'minimum' | 'maximum'): Settings {
  return Object.fromEntries(
    parameters.flatMap((parameter) =>
      'minimum' in parameter ? [[parameter.name, asValue(parameter, parameter[end])]] : [],
    ),
  );
}

function auditOf(kind: string, settings: Settings): readonly string[] {
  const start = Simulation.start(stressed(kind, settings), kindOf);
  if (!start.ok) return start.problems.map(({ message }) => message);
  start.simulation.advance(seconds, events);
  return audit(start.simulation);
}

/** A number as a value of a parameter: as the figure of a distribution, or of a point of a curve. */
function asValue({ type }: Parameter, value: number): ParameterValue {
  switch (type) {
    case 'distribution':
      return { type: 'exponential', mean: value };
    case 'curve':
      return [{ atSeconds: 0, value }];
    default:
      return value;
  }
}

function isAllowed(parameter: Parameter, value: number): boolean {
  switch (parameter.type) {
    case 'number':
      return (
        (value === 0 && parameter.zeroMeans !== undefined) ||
        (isWithin(parameter, value) && (!parameter.whole || Number.isInteger(value)))
      );
    case 'distribution':
    case 'curve':
      return isWithin(parameter, value);
    default:
      return false;
  }
}

function isWithin(bounds: { readonly minimum: number; readonly maximum: number }, value: number) {
  return value >= bounds.minimum && value <= bounds.maximum;
}

function boundsOf(parameter: Parameter): string {
  return 'minimum' in parameter ? `between ${rangeText(parameter)}` : '';
}

function extremesOf(parameter: Parameter): readonly ParameterValue[] {
  if (!('minimum' in parameter)) return [];
  const { minimum, maximum } = parameter;
  const isZero = parameter.type === 'number' && parameter.zeroMeans !== undefined;
  return [...(isZero ? [0] : []), minimum, maximum].map((value) => asValue(parameter, value));
}
