import type { Component } from '../../model/Component';
import type { Kind } from '../../model/Kind';
import type { Parameter } from '../../model/Parameter';
import type { ParameterValue } from '../../model/ParameterValue';
import { sameValue } from '../../model/sameValue';

/** Times that are a decision and not a property of the work. */
const chosenTimes = ['patienceTime'];
/** Settings that claim how well something does instead of letting the run show it. */
const claims = [
  'content',
  'hitPercent',
  'start',
  'replicaLagMs',
  'lag',
  'contention',
  'crosstalk',
  'poisonShare',
  'errorPercent',
  'lostReplyPercent',
  'coldPercent',
];
/** What machines need, seconds: a quarter of the usual time is the fastest that is believed. */
const swiftest = 0.25;
const swift = ['failoverSeconds', 'detectSeconds', 'bootSeconds'];

/** The settings of a component with those put back that are not the candidate's to choose. */
export function fairParameters(
  { parameters }: Component,
  kind: Kind,
  work: Readonly<Record<string, ParameterValue>>,
): Component['parameters'] {
  const fair: Record<string, ParameterValue> = { ...parameters };
  for (const parameter of kind.parameters) put(fair, parameter, work[parameter.name]);
  return fair;
}

function put(
  fair: Record<string, ParameterValue>,
  parameter: Parameter,
  given: ParameterValue | undefined,
): void {
  const { name, type } = parameter;
  const isTime = type === 'distribution' && parameter.unit === 'ms' && !chosenTimes.includes(name);
  if (isTime || claims.includes(name)) {
    if (given !== undefined) fair[name] = given;
    else if (Object.hasOwn(fair, name)) fair[name] = parameter.default;
  } else if (given !== undefined) {
    const isLeft = sameValue(fair[name] ?? parameter.linkDefault, parameter.linkDefault);
    if (type !== 'choice' || isLeft) fair[name] = given;
  } else if (swift.includes(name) && type === 'number') {
    const stated = fair[name];
    const least = parameter.default * swiftest;
    if (typeof stated === 'number' && stated > 0 && stated < least) fair[name] = least;
  }
}
