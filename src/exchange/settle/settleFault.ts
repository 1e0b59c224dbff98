import type { Fault } from '../../model/Fault';
import { faultNumbers } from '../../model/faultNumbers';
import type { Id } from '../../model/Id';
import type { Place, Reading } from './Reading';
import type { Scope } from './Scope';
import { settleNumber } from './settleNumber';

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
  const settled = faultNumbers(fault).map(
    ([name, value, range]) => [name, settleNumber(reading, place, value, range)] as const,
  );
  return { ...fault, ...Object.fromEntries(settled) };
}

function missing(fault: Fault, scope: Scope): string | undefined {
  switch (fault.type) {
    case 'loseZone':
      return absent(scope.zones.has(fault.zone), `zone ${fault.zone}`);
    case 'partition':
      return missingZone(fault.zones, scope);
    case 'cut':
    case 'delay':
    case 'lossy':
      return absent(scope.connections.has(fault.connection), `connection ${fault.connection}`);
    case 'noisyTenant':
      return absent(scope.tenants.has(fault.tenant), `tenant ${fault.tenant}`);
    case 'hotKey':
      return absent(
        fault.keySpace === 0 || scope.keySpaces.has(fault.keySpace),
        `key space ${fault.keySpace}`,
      );
    default:
      return (fault.type === 'traffic' || fault.type === 'ramp') && fault.component === 0
        ? undefined
        : unfit(fault.type, fault.component, scope);
  }
}

function missingZone(zones: readonly Id[], scope: Scope): string | undefined {
  if (zones.length === 0) return 'A partition cuts at least one zone off.';
  const gone = zones.find((zone) => !scope.zones.has(zone));
  return gone === undefined ? undefined : absent(false, `zone ${gone}`);
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
    : `The kind "${kind.name}" cannot have the fault "${type}".`;
}
