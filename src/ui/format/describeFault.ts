import type { Design } from '../../model/Design';
import type { Fault } from '../../model/Fault';
import type { Id } from '../../model/Id';

/** A fault in a few words that name what it acts on: "Orders DB: 10× slower". */
export function describeFault(fault: Fault, design: Design): string {
  switch (fault.type) {
    case 'kill':
      return `${component(design, fault.component)}: ${fault.instances === 0 ? 'all instances' : instances(fault.instances)} down`;
    case 'loseZone':
      return `${nameOf(design.zones, fault.zone)} lost`;
    case 'slow':
      return `${component(design, fault.component)}: ${times(fault.factor)} slower`;
    case 'errors':
      return `${component(design, fault.component)}: ${percent(fault.share)} errors`;
    case 'hang':
      return `${component(design, fault.component)}: never answers`;
    case 'flushCache':
      return `${component(design, fault.component)}: emptied`;
    case 'cut':
      return `${connection(design, fault.connection)}: cut`;
    case 'delay':
      return `${connection(design, fault.connection)}: ${fault.addedMs.toLocaleString('en-US')} ms later`;
    case 'traffic':
      return `${fault.component === 0 ? 'All traffic' : component(design, fault.component)} ${times(fault.factor)}`;
    case 'hotKey':
      return `${fault.keySpace === 0 ? 'Hot key' : `Hot key in ${nameOf(design.keySpaces, fault.keySpace)}`}: ${percent(fault.share)}`;
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

function instances(count: number): string {
  return count === 1 ? '1 instance' : `${count} instances`;
}

function times(factor: number): string {
  return `×${factor.toLocaleString('en-US')}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
