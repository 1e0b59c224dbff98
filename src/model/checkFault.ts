import type { Design } from './Design';
import type { Fault } from './Fault';
import type { Id } from './Id';
import { limits } from './limits';

/** What is wrong with a fault on this design, as one sentence; undefined when it can be caused. */
export function checkFault(fault: Fault, design: Design): string | undefined {
  switch (fault.type) {
    case 'kill':
      return (
        has(design.components, fault.component) ??
        range(fault.instances, 0, limits.instances, 'The number of instances') ??
        (Number.isInteger(fault.instances)
          ? undefined
          : 'The number of instances must be a whole number.')
      );
    case 'slow':
      return (
        has(design.components, fault.component) ?? range(fault.factor, 0.01, 1_000, 'The factor')
      );
    case 'errors':
      return has(design.components, fault.component) ?? range(fault.share, 0, 1, 'The share');
    case 'hang':
    case 'flushCache':
      return has(design.components, fault.component);
    case 'cut':
      return has(design.connections, fault.connection);
    case 'delay':
      return (
        has(design.connections, fault.connection) ??
        range(fault.addedMs, 0, 60_000, 'The added delay')
      );
    case 'loseZone':
      return has(design.zones, fault.zone);
    case 'traffic':
      return (
        (fault.component === 0 ? undefined : has(design.components, fault.component)) ??
        range(fault.factor, 0, 1_000, 'The factor')
      );
    case 'hotKey':
      return (
        (fault.keySpace === 0 ? undefined : has(design.keySpaces, fault.keySpace)) ??
        range(fault.share, 0, 1, 'The share')
      );
  }
}

function has(list: readonly { readonly id: Id }[], id: Id): string | undefined {
  return list.some((thing) => thing.id === id)
    ? undefined
    : 'It acts on something that the design does not have.';
}

function range(value: number, low: number, high: number, what: string): string | undefined {
  return value >= low && value <= high
    ? undefined
    : `${what} must be between ${low} and ${high.toLocaleString('en-US')}.`;
}
