import type { Fault, FaultType } from './Fault';
import { faultFields, type FaultNumber } from './faultFields';
import type { NumberRange } from './NumberRange';
import { faultRanges } from './faultRanges';

/** The numbers of a fault that are there: name, value and bounds. */
export function faultNumbers(
  fault: Fault,
): readonly (readonly [FaultNumber, number, NumberRange])[] {
  const values: Readonly<Partial<Record<string, unknown>>> = { ...fault };
  return faultFields[fault.type].numbers.flatMap((name) => {
    const value = values[name];
    return typeof value === 'number' ? [[name, value, rangeOf(fault.type, name)] as const] : [];
  });
}

/** The bounds of a number of faults of a type: a factor of work is never 0. */
export function rangeOf(type: FaultType, name: FaultNumber): NumberRange {
  if (name !== 'factor') return faultRanges[name];
  return type === 'slow' || type === 'grow' ? faultRanges.workFactor : faultRanges.trafficFactor;
}
