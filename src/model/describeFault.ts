import type { Design } from './Design';
import { effectOfFault } from './effectOfFault';
import type { Fault } from './Fault';
import type { Id } from './Id';

/** A fault in a few words that name what it acts on: "Orders DB: ×10 slower". */
export function describeFault(fault: Fault, design: Design): string {
  const effect = effectOfFault(fault);
  switch (fault.type) {
    case 'loseZone':
      return `${nameOf(design.zones, fault.zone)} ${effect}`;
    case 'partition':
      return `${fault.zones.map((zone) => nameOf(design.zones, zone)).join(', ')} ${effect}`;
    case 'noisyTenant':
      return `${nameOf(design.tenants ?? [], fault.tenant)} ${effect}`;
    case 'hotKey':
      return `${fault.keySpace === 0 ? 'Hot key' : `Hot key in ${nameOf(design.keySpaces, fault.keySpace)}`}: ${effect}`;
    case 'traffic':
    case 'ramp':
      return `${fault.component === 0 ? 'All traffic' : component(design, fault.component)} ${effect}`;
    case 'cut':
    case 'delay':
    case 'lossy':
      return `${connection(design, fault.connection)}: ${effect}`;
    default:
      return `${component(design, fault.component)}: ${effect}`;
  }
}

type Named = readonly { readonly id: Id; readonly name: string }[];

function nameOf(list: Named, id: Id): string {
  return list.find((thing) => thing.id === id)?.name ?? 'Something removed';
}

function component(design: Design, id: Id): string {
  return nameOf(design.components, id);
}

function connection(design: Design, id: Id): string {
  const found = design.connections.find((other) => other.id === id);
  return found === undefined
    ? 'A removed connection'
    : `${component(design, found.from)} → ${component(design, found.to)}`;
}
