import type { Fault } from '../../model/Fault';
import { limits } from '../../model/limits';
import type { Place, Reading } from './Reading';
import type { Scope } from './Scope';
import { type Range, settleNumber } from './settleNumber';

/** A fault that can be caused, with its numbers in range; undefined where what it acts on is not there or cannot have it. */
export function settleFault(
  reading: Reading,
  place: Place,
  fault: Fault,
  scope: Scope,
): Fault | undefined {
  const problem = scope.closed ? missing(fault, scope) : undefined;
  if (problem !== undefined) {
    reading.mend(place, problem, 'The step was left out.');
    return undefined;
  }
  const number = (value: number, range: Range) => settleNumber(reading, place, value, range);
  switch (fault.type) {
    case 'kill':
      return { ...fault, instances: number(fault.instances, instancesRange) };
    case 'slow':
      return { ...fault, factor: number(fault.factor, slowRange) };
    case 'traffic':
      return { ...fault, factor: number(fault.factor, trafficRange) };
    case 'errors':
    case 'hotKey':
      return { ...fault, share: number(fault.share, shareRange) };
    case 'delay':
      return { ...fault, addedMs: number(fault.addedMs, delayRange) };
    case 'loseZone':
    case 'hang':
    case 'flushCache':
    case 'cut':
      return { ...fault };
  }
}

const instancesRange = {
  what: 'The number of instances to stop',
  low: 0,
  high: limits.instances,
  whole: true,
};
const slowRange = { what: 'The factor', low: 0.01, high: 1_000 };
const trafficRange = { what: 'The factor', low: 0, high: 1_000 };
const shareRange = { what: 'The share', low: 0, high: 1 };
const delayRange = { what: 'The added delay (ms)', low: 0, high: 60_000 };

function missing(fault: Fault, scope: Scope): string | undefined {
  switch (fault.type) {
    case 'loseZone':
      return absent(scope.zones.has(fault.zone), `zone ${fault.zone}`);
    case 'cut':
    case 'delay':
      return absent(scope.connections.has(fault.connection), `connection ${fault.connection}`);
    case 'hotKey':
      return absent(
        fault.keySpace === 0 || scope.keySpaces.has(fault.keySpace),
        `key space ${fault.keySpace}`,
      );
    default:
      return fault.type === 'traffic' && fault.component === 0
        ? undefined
        : unfit(fault.type, fault.component, scope);
  }
}

function absent(there: boolean, what: string): string | undefined {
  return there
    ? undefined
    : `A scenario step acts on ${what}, which the design does not have or cannot keep.`;
}

function unfit(type: Fault['type'], component: number, scope: Scope): string | undefined {
  const kind = scope.kindOfComponent.get(component);
  if (kind === undefined) {
    return absent(false, `component ${component}`);
  }
  return kind.faults.includes(type)
    ? undefined
    : `A ${kind.name.toLowerCase()} cannot have the fault "${type}".`;
}
