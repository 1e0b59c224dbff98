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
      return [
        { label: '10× slower', fault: { type, component: id, factor: 10 } },
        ...(instances > 1
          ? [
              {
                label: 'One instance 10× slower',
                fault: { type, component: id, factor: 10, instances: 1 } as const,
              },
            ]
          : []),
      ];
    case 'errors':
      return [
        { label: 'Half of the calls fail', fault: { type, component: id, share: 0.5 } },
        ...(instances > 1
          ? [
              {
                label: 'One instance fails every call',
                fault: { type, component: id, share: 1, instances: 1 } as const,
              },
            ]
          : []),
      ];
    case 'quotaCut':
      return [{ label: 'A tenth of its quota', fault: { type, component: id, share: 0.1 } }];
    case 'hang':
      return [{ label: 'Never answers', fault: { type, component: id } }];
    case 'flushCache':
      return [{ label: 'Empty it', fault: { type, component: id } }];
    case 'reconnect':
      return [{ label: 'All clients reconnect', fault: { type, component: id } }];
    case 'pausePrimary':
      return [{ label: 'Primary stands still', fault: { type, component: id } }];
    case 'stopReplication':
      return [{ label: 'Replication stops', fault: { type, component: id } }];
    case 'loseReplies':
      return [
        { label: 'Half of the replies are lost', fault: { type, component: id, share: 0.5 } },
      ];
    case 'expire':
      return [{ label: 'Certificate expires', fault: { type, component: id } }];
    case 'diskFull':
      return [{ label: 'Disk full', fault: { type, component: id } }];
    case 'stopConsumers':
      return [{ label: 'Consumers stop', fault: { type, component: id } }];
    case 'redeliver':
      return [{ label: 'Deliver unacknowledged messages again', fault: { type, component: id } }];
    case 'skew':
      return instances > 1
        ? [{ label: 'Clocks up to 100 ms wrong', fault: { type, component: id, spreadMs: 100 } }]
        : [];
    case 'switchOver':
      return instances > 1
        ? [{ label: 'Switch the primary over', fault: { type, component: id } }]
        : [];
    case 'pauses':
      return [
        {
          label: '500 ms pause every 5 s',
          fault: { type, component: id, everySeconds: 5, pauseMs: 500 },
        },
      ];
    case 'leak':
      return [
        {
          label: 'Memory leak: crash every 60 s',
          fault: { type, component: id, afterSeconds: 60, restartSeconds: 10 },
        },
      ];
    case 'flap':
      return [
        {
          label: 'Health check of one instance fails on and off',
          fault: { type, component: id, instances: 1, everySeconds: 60 },
        },
      ];
    case 'grow':
      return [
        {
          label: 'Data grow: 5× slower within 60 s',
          fault: { type, component: id, factor: 5, overSeconds: 60 },
        },
      ];
    case 'deploy':
      return [
        {
          label: 'Roll out a bad version',
          fault: { type, component: id, share: 0.3, bootSeconds: 5 },
        },
      ];
    case 'ramp':
      return [
        {
          label: 'Traffic grows ×5 within 60 s',
          fault: { type, component: id, factor: 5, overSeconds: 60 },
        },
      ];
    case 'traffic':
      return [
        { label: 'Traffic ×3', fault: { type, component: id, factor: 3 } },
        { label: 'Traffic stops', fault: { type, component: id, factor: 0 } },
      ];
    default:
      return [];
  }
}
