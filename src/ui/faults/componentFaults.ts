import type { Component } from '../../model/Component';
import type { FaultType } from '../../model/Fault';
import type { Kind } from '../../model/Kind';
import type { FaultOption } from './FaultOption';

/** The faults on offer for one component, from what its kind says can go wrong. */
export function componentFaults(component: Component, kind: Kind): readonly FaultOption[] {
  return kind.faults.flatMap((type) => optionsFor(type, component));
}

function optionsFor(type: FaultType, { id, placement }: Component): readonly FaultOption[] {
  const instances = placement.reduce((sum, place) => sum + place.instances, 0);
  switch (type) {
    case 'kill':
      return [
        ...(instances > 1
          ? [{ label: 'Kill one instance', fault: { type, component: id, instances: 1 } as const }]
          : []),
        {
          label: instances > 1 ? `Kill all ${instances} instances` : 'Kill it',
          fault: { type, component: id, instances: 0 },
        },
      ];
    case 'slow':
      return [{ label: '10× slower', fault: { type, component: id, factor: 10 } }];
    case 'errors':
      return [{ label: 'Half of the calls fail', fault: { type, component: id, share: 0.5 } }];
    case 'hang':
      return [{ label: 'Never answers', fault: { type, component: id } }];
    case 'flushCache':
      return [{ label: 'Empty it', fault: { type, component: id } }];
    case 'traffic':
      return [
        { label: 'Traffic ×3', fault: { type, component: id, factor: 3 } },
        { label: 'Traffic stops', fault: { type, component: id, factor: 0 } },
      ];
    default:
      return [];
  }
}
