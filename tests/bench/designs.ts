import type { Component } from '../../src/model/Component';
import type { Connection } from '../../src/model/Connection';
import type { Design } from '../../src/model/Design';
import type { Fault } from '../../src/model/Fault';
import { emptyDesign } from '../../src/model/emptyDesign';

type Parameters = Component['parameters'];

/** M/M/1 at 80% load: 8,000 requests/s on one slot of 0.1 ms, exponential; no delay on the way, no timeout. */
export const mm1: Design = {
  ...emptyDesign,
  nextId: 20,
  components: [
    component(10, 'client', 1, { rate: 8_000, timeoutMs: 0 }),
    component(11, 'service', 1, {
      slots: 1,
      waiting: 'unbounded',
      serviceTime: { type: 'exponential', mean: 0.1 },
    }),
  ],
  connections: [connection(12, 10, 11, 0, 0)],
};

/**
 * Three tiers, `scale` times: 1,000 requests/s through a balancer (round robin) to 4 services of 8 slots (25.6 ms,
 * exponential, the slot freed before the call) and a database of 16 slots (12.8 ms), six hops of 0.25 ms, timeouts on all.
 */
export function tier3net(scale: number): Design {
  return {
    ...emptyDesign,
    nextId: 30,
    components: [
      component(10, 'client', 1, { rate: 1_000 * scale, timeoutMs: 4_000 }),
      component(11, 'load-balancer', 1, {
        serviceTime: { type: 'constant', value: 0 },
        checkSeconds: 0,
      }),
      component(12, 'service', 4 * scale, {
        slots: 8,
        whileWaiting: 'frees',
        waiting: 'unbounded',
        serviceTime: { type: 'exponential', mean: 25.6 },
      }),
      component(13, 'sql-database', 1, {
        slots: Math.min(10_000, 16 * scale),
        waiting: 'unbounded',
        serviceTime: { type: 'exponential', mean: 12.8 },
        writeTime: { type: 'exponential', mean: 12.8 },
      }),
    ],
    connections: [
      connection(20, 10, 11, 0.25, 4_000),
      connection(21, 11, 12, 0.25, 3_000),
      connection(22, 12, 13, 0.25, 2_000),
    ],
  };
}

/**
 * So many times client, balancer, service, cache and database, with so many requests/s each; every ten seconds one of six
 * faults strikes the next of the chains, for eight seconds.
 */
export function manyChains(count: number, rate = 500): Design {
  const places = Array.from({ length: count }, (_, place) => 100 + 20 * place);
  const steps = Array.from({ length: 48 }, (_, place) => ({
    type: 'fault' as const,
    id: 10_000 + place,
    atSeconds: 10 + 10 * place,
    endSeconds: 18 + 10 * place,
    fault: faultAt(place, places[place % count]!),
  }));
  return {
    ...emptyDesign,
    nextId: 20_000,
    keySpaces: [{ id: 2, name: 'Keys', keys: 10_000, zipf: 0.99 }],
    operations: [{ id: 3, name: 'Read', access: 'read', keySpace: 2 }],
    components: places.flatMap((id) => [
      component(id, 'client', 1, { rate, timeoutMs: 1_000 }),
      component(id + 1, 'load-balancer', 1, {}),
      component(id + 2, 'service', 4, {}),
      component(id + 3, 'cache', 1, { capacity: 2_000 }),
      component(id + 4, 'sql-database', 1, {}),
    ]),
    connections: places.flatMap((id) => [
      connection(id + 10, id, id + 1, 0.25, 1_000),
      connection(id + 11, id + 1, id + 2, 0.25, 900),
      connection(id + 12, id + 2, id + 3, 0.25, 100),
      connection(id + 13, id + 2, id + 4, 0.25, 500),
    ]),
    scenario: { durationSeconds: 500, steps },
  };
}

function faultAt(place: number, id: number): Fault {
  switch (place % 6) {
    case 0:
      return { type: 'kill', component: id + 4, instances: 0 };
    case 1:
      return { type: 'slow', component: id + 4, factor: 20 };
    case 2:
      return { type: 'errors', component: id + 2, share: 0.3 };
    case 3:
      return { type: 'cut', connection: id + 12 };
    case 4:
      return { type: 'hang', component: id + 2 };
    default:
      return { type: 'traffic', component: id, factor: 5 };
  }
}

function component(id: number, kind: string, instances: number, parameters: Parameters): Component {
  return { id, kind, name: kind, x: 0, y: 0, placement: [{ zone: 0, instances }], parameters };
}

function connection(
  id: number,
  from: number,
  to: number,
  delayMs: number,
  timeoutMs: number,
): Connection {
  const ownDelay = { type: 'constant', value: delayMs } as const;
  return { id, from, to, parameters: { delay: 'own', ownDelay, timeoutMs } };
}
