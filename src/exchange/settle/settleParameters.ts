import { checkParameter } from '../../model/checkParameter';
import type { NumberParameter, Parameter } from '../../model/Parameter';
import { isListWith } from '../../model/isListWith';
import type {
  CurvePoint,
  OperationShare,
  ParameterValue,
  TenantShare,
} from '../../model/ParameterValue';
import type { Place, Reading } from './Reading';
import type { Scope } from './Scope';
import { settleCurve } from './settleCurve';
import { settleDistribution } from './settleDistribution';
import { settleNumber } from './settleNumber';
import { settleTenantShares } from './settleTenants';
import { withoutDefaults } from '../../model/withoutDefaults';

/** The stored values of a component or connection: known ones, within their bounds, that differ from `linkDefault`. */
export function settleParameters(
  reading: Reading,
  place: Place,
  parameters: readonly Parameter[],
  stored: Readonly<Record<string, ParameterValue>>,
  scope: Scope,
): Readonly<Record<string, ParameterValue>> {
  const settled: [string, ParameterValue][] = [];
  for (const [name, value] of Object.entries(stored)) {
    const own = { path: `${place.path}.parameters.${name}`, name: place.name };
    const after = settleParameter(reading, own, parameters, name, value, scope);
    if (after !== undefined) {
      settled.push([name, after]);
    }
  }
  return withoutDefaults(parameters, Object.fromEntries(settled));
}

/** One value of a parameter; undefined where it has to be left out. */
export function settleParameter(
  reading: Reading,
  place: Place,
  parameters: readonly Parameter[],
  name: string,
  value: ParameterValue,
  scope: Scope,
): ParameterValue | undefined {
  const parameter = parameters.find((other) => other.name === name);
  if (parameter === undefined) {
    reading.mend(
      place,
      `There is no setting called "${name.slice(0, 60)}" here.`,
      'It was left out.',
    );
    return undefined;
  }
  const settled = settleValue(reading, place, parameter, value, scope);
  const problem = checkParameter(parameter, settled);
  if (problem !== undefined && reading.problems.every(({ path }) => path !== place.path)) {
    reading.refuse(place, problem);
  }
  return settled;
}

function settleValue(
  reading: Reading,
  place: Place,
  parameter: Parameter,
  value: ParameterValue,
  scope: Scope,
): ParameterValue {
  if (parameter.type === 'number' && typeof value === 'number') {
    return settleFigure(reading, place, parameter, value);
  }
  if (parameter.type === 'tenants' && isListWith('tenant', value)) {
    return settleTenantShares(reading, place, value as readonly TenantShare[], scope);
  }
  if (parameter.type === 'curve' && isListWith('atSeconds', value)) {
    return settleCurve(reading, place, parameter, value as readonly CurvePoint[]);
  }
  if (parameter.type === 'mix' && isListWith('operation', value)) {
    return settleMix(reading, place, value as readonly OperationShare[], scope);
  }
  if (parameter.type === 'distribution' && typeof value === 'object' && 'type' in value) {
    const named = { path: place.path, name: labelled(place.name, parameter.label) };
    return settleDistribution(reading, named, value, parameter);
  }
  return value;
}

function settleFigure(
  reading: Reading,
  place: Place,
  parameter: NumberParameter,
  value: number,
): number {
  if (parameter.zeroMeans !== undefined && value === 0) {
    return 0;
  }
  return settleNumber(reading, place, value, {
    what: parameter.unit === '' ? parameter.label : `${parameter.label} (${parameter.unit})`,
    low: parameter.minimum,
    high: parameter.maximum,
    whole: parameter.whole,
  });
}

const shareRange = { what: 'Each share of the traffic', low: 0, high: 1e9 };

function settleMix(
  reading: Reading,
  place: Place,
  shares: readonly OperationShare[],
  scope: Scope,
): readonly OperationShare[] {
  const known = shares.filter(({ operation }) => !scope.closed || scope.operations.has(operation));
  if (known.length < shares.length) {
    reading.mend(
      place,
      'Its traffic names an operation that the design does not have.',
      'That share was left out.',
    );
  }
  return known.map(({ operation, share }) => ({
    operation,
    share: settleNumber(reading, place, share, shareRange),
  }));
}

function labelled(name: string, label: string): string {
  return name === '' ? label : `${name}: ${label}`;
}
