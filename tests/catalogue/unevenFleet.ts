import type { Design } from '../../src/model/Design';
import type { ParameterValue } from '../../src/model/ParameterValue';
import type { Placement } from '../../src/model/Component';
import type { ScenarioStep } from '../../src/model/Scenario';
import { Bench, zoneA, zoneB } from '../support/bench';

const service = 5;

const steps: readonly ScenarioStep[] = [
  {
    type: 'fault',
    id: 801,
    atSeconds: 1,
    endSeconds: 5,
    fault: { type: 'errors', component: service, share: 0.6, instances: 3 },
  },
  {
    type: 'fault',
    id: 802,
    atSeconds: 1,
    fault: { type: 'slow', component: service, factor: 3, instances: 1 },
  },
  {
    type: 'fault',
    id: 803,
    atSeconds: 1.6,
    endSeconds: 2.4,
    fault: { type: 'kill', component: service, instances: 4 },
  },
];

const placement: readonly Placement[] = [
  { zone: zoneA, instances: 4 },
  { zone: zoneA, instances: 2, speed: 2, weight: 2 },
  { zone: zoneB, instances: 6 },
  { zone: zoneB, instances: 4, speed: 0.5, weight: 0.5 },
];

/** A balancer in front of sixteen instances of different speeds and weights in two zones, some of which fail, crawl and die. */
export function unevenFleet(
  balancer: number,
  kind: string,
  settings: Readonly<Record<string, ParameterValue>>,
): Design {
  const bench = new Bench(2)
    .put(1, 'client', { rate: 250 })
    .put(
      balancer,
      kind,
      {
        checkSeconds: 0.5,
        ejectIntervalSeconds: 0.7,
        ejectCalls: 15,
        ejectSeconds: 1,
        ejectMost: 50,
        ...settings,
      },
      { zones: [[zoneA, 1]] },
    )
    .put(service, 'service', { serviceTime: { type: 'exponential', mean: 40 }, slots: 1 })
    .wire(1, balancer)
    .wire(balancer, service)
    .scenario(...steps);
  const { drawing } = bench;
  return {
    ...drawing,
    components: drawing.components.map((component) =>
      component.id === service ? { ...component, placement } : component,
    ),
  };
}
