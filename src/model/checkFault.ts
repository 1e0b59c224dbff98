import type { Design } from './Design';
import type { Fault } from './Fault';
import type { Id } from './Id';
import { faultNumbers } from './faultNumbers';
import type { NumberRange } from './NumberRange';

/** What is wrong with a fault on this design, as one sentence; undefined when it can be caused. */
export function checkFault(fault: Fault, design: Design): string | undefined {
  return checkSubject(fault, design) ?? checkNumbers(fault);
}

function checkSubject(fault: Fault, design: Design): string | undefined {
  switch (fault.type) {
    case 'cut':
    case 'delay':
    case 'lossy':
      return has(design.connections, fault.connection);
    case 'loseZone':
      return has(design.zones, fault.zone);
    case 'partition':
      return checkSide(fault.zones, design);
    case 'hotKey':
      return fault.keySpace === 0 ? undefined : has(design.keySpaces, fault.keySpace);
    case 'noisyTenant':
      return has(design.tenants ?? [], fault.tenant);
    case 'traffic':
    case 'ramp':
      return fault.component === 0 ? undefined : has(design.components, fault.component);
    default:
      return has(design.components, fault.component);
  }
}

function checkNumbers(fault: Fault): string | undefined {
  const problems = faultNumbers(fault).map(([, value, range]) => outside(value, range));
  return problems.find((problem) => problem !== undefined);
}

function checkSide(zones: readonly Id[], design: Design): string | undefined {
  if (zones.length === 0) return 'A partition cuts at least one zone off.';
  const problems = zones.map((zone) => has(design.zones, zone));
  return problems.find((problem) => problem !== undefined);
}

function has(list: readonly { readonly id: Id }[], id: Id): string | undefined {
  return list.some((thing) => thing.id === id)
    ? undefined
    : 'It acts on something that the design does not have.';
}

function outside(value: number, { what, low, high, whole }: NumberRange): string | undefined {
  if (!(value >= low && value <= high)) {
    return `${what} must be between ${low} and ${high.toLocaleString('en-US')}.`;
  }
  return whole === true && !Number.isInteger(value) ? `${what} must be a whole number.` : undefined;
}
