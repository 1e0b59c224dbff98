import type { Action } from '../model/Action';
import type { Design } from '../model/Design';
import type { Id } from '../model/Id';
import type { Fault } from '../model/Fault';
import type { Mark } from '../model/Snapshot';

/** The mark of an action on the time axis, in a few words. */
export function describeAction(action: Action, atSeconds: number, design: Design): Mark {
  switch (action.type) {
    case 'edit':
      return { atSeconds, type: 'edit', label: 'edit' };
    case 'break':
      return { atSeconds, type: 'break', label: describeFault(action.fault, design) };
    case 'mend':
      return { atSeconds, type: 'mend', label: 'mended' };
  }
}

function describeFault(fault: Fault, design: Design): string {
  const component = 'component' in fault ? nameOf(design.components, fault.component) : '';
  switch (fault.type) {
    case 'kill':
      return `${component} down`;
    case 'loseZone':
      return `${nameOf(design.zones, fault.zone)} lost`;
    case 'slow':
      return `${component} ×${fault.factor} slower`;
    case 'errors':
      return `${component} fails ${Math.round(fault.share * 100)} %`;
    case 'hang':
      return `${component} hangs`;
    case 'flushCache':
      return `${component} flushed`;
    case 'cut':
      return `${connectionName(design, fault.connection)} cut`;
    case 'delay':
      return `${connectionName(design, fault.connection)} +${fault.addedMs} ms`;
    case 'traffic':
      return `traffic ×${fault.factor}`;
    case 'hotKey':
      return `hot key ${Math.round(fault.share * 100)} %`;
  }
}

function nameOf(list: readonly { readonly id: Id; readonly name: string }[], id: Id): string {
  return list.find((thing) => thing.id === id)?.name ?? '';
}

function connectionName(design: Design, id: Id): string {
  const connection = design.connections.find((other) => other.id === id);
  if (connection === undefined) return '';
  return `${nameOf(design.components, connection.from)} → ${nameOf(design.components, connection.to)}`;
}
