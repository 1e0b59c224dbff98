import type { Design } from '../../model/Design';
import type { FaultOption } from './FaultOption';

/** The faults on offer for the whole design: traffic, a hot key, and the loss of each zone that holds something. */
export function systemFaults(design: Design): readonly FaultOption[] {
  const inUse = new Set(
    design.components.flatMap(({ placement }) => placement.map((place) => place.zone)),
  );
  return [
    { label: 'All traffic ×3', fault: { type: 'traffic', component: 0, factor: 3 } },
    {
      label: 'Hot key: half of the traffic on one key',
      fault: { type: 'hotKey', keySpace: 0, share: 0.5 },
    },
    ...(design.tenants ?? []).map(({ id, name }) => ({
      label: `${name} sends ×10`,
      fault: { type: 'noisyTenant', tenant: id, factor: 10 } as const,
    })),
    ...design.zones
      .filter((zone) => inUse.has(zone.id))
      .flatMap(({ id, name }) => [
        { label: `Lose ${name}`, fault: { type: 'loseZone', zone: id } as const },
        ...(inUse.size > 1
          ? [
              {
                label: `Cut ${name} off from the other zones`,
                fault: { type: 'partition', zones: [id] } as const,
              },
            ]
          : []),
      ]),
  ];
}
