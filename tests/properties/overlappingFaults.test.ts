import { expect, test } from 'vitest';
import type { Fault } from '../../src/model/Fault';
import { Source } from '../../src/engine/behaviours/Source';
import { Bench, firstTenant, zoneA, zoneB } from '../support/bench';
import type { Running } from '../support/Running';

const client = 1;
const balancer = 2;
const service = 3;
const database = 4;
const queue = 5;
const worker = 6;
const between = service * 100 + database;

/** Two zones with something of everything. */
function start(): Running {
  const zones = [
    [zoneA, 2],
    [zoneB, 2],
  ] as const;
  return new Bench(50)
    .tenants()
    .client(client, 50)
    .balancer(balancer, { checkSeconds: 1 })
    .service(service, 5, {}, { zones })
    .database(database, 5, {}, { zones })
    .queue(queue)
    .worker(worker, 5, {}, { zones })
    .wire(client, balancer)
    .wire(balancer, service)
    .wire(service, database)
    .wire(service, queue)
    .wire(queue, worker)
    .start();
}

/** Everything that faults do to components, instances, connections and traffic. */
function marksOf({ simulation: { world } }: Running): unknown {
  return {
    components: world.kernel.components.map(({ faults, part, instances }) => ({
      faults: { ...faults },
      pauses: part.pauses,
      flaps: part.flaps.map(({ instances: some, everySeconds }) => [some, everySeconds]),
      down: [...instances.down],
      slowness: [...instances.slowness],
      errors: [...instances.errors],
    })),
    factors: world.kernel.components.map((one) => (one instanceof Source ? one.factor : 1)),
    links: world.kernel.links.map(({ faults: { cut, added } }) => [cut, added]),
    hot: world.traffic.keySpaces.map(({ state }) => state.hotShare),
    isSound: world.kernel.isSound,
    partition: world.kernel.partition.isActive,
  };
}

const pairs: readonly (readonly [Fault, Fault])[] = [
  [
    { type: 'kill', component: service, instances: 1 },
    { type: 'kill', component: service, instances: 2 },
  ],
  [
    { type: 'kill', component: database, instances: 0 },
    { type: 'kill', component: database, instances: 1 },
  ],
  [
    { type: 'loseZone', zone: zoneA },
    { type: 'loseZone', zone: zoneB },
  ],
  [
    { type: 'slow', component: service, factor: 2 },
    { type: 'slow', component: service, factor: 5 },
  ],
  [
    { type: 'slow', component: service, factor: 2, instances: 1 },
    { type: 'slow', component: service, factor: 5, instances: 2 },
  ],
  [
    { type: 'errors', component: service, share: 0.2 },
    { type: 'errors', component: service, share: 0.7, instances: 2 },
  ],
  [
    { type: 'quotaCut', component: service, share: 0.5 },
    { type: 'quotaCut', component: service, share: 0.2 },
  ],
  [
    { type: 'hang', component: service },
    { type: 'expire', component: service },
  ],
  [
    { type: 'hang', component: service },
    { type: 'hang', component: service },
  ],
  [
    { type: 'cut', connection: between },
    { type: 'lossy', connection: between, share: 0.5 },
  ],
  [
    { type: 'delay', connection: between, addedMs: 100 },
    { type: 'delay', connection: between, addedMs: 200 },
  ],
  [
    { type: 'traffic', component: client, factor: 2 },
    { type: 'traffic', component: 0, factor: 3 },
  ],
  [
    { type: 'traffic', component: client, factor: 0 },
    { type: 'traffic', component: 0, factor: 3 },
  ],
  [
    { type: 'ramp', component: client, factor: 2, overSeconds: 4 },
    { type: 'ramp', component: 0, factor: 3, overSeconds: 2 },
  ],
  [
    { type: 'hotKey', keySpace: 0, share: 0.5 },
    { type: 'hotKey', keySpace: 903, share: 0.2 },
  ],
  [
    { type: 'noisyTenant', tenant: firstTenant, factor: 3 },
    { type: 'noisyTenant', tenant: firstTenant, factor: 0.5 },
  ],
  [
    { type: 'partition', zones: [zoneA] },
    { type: 'partition', zones: [zoneB] },
  ],
  [
    { type: 'stopReplication', component: database },
    { type: 'stopReplication', component: database },
  ],
  [
    { type: 'pausePrimary', component: database },
    { type: 'pausePrimary', component: database },
  ],
  [
    { type: 'loseReplies', component: service, share: 0.5 },
    { type: 'loseReplies', component: service, share: 0.1 },
  ],
  [
    { type: 'diskFull', component: queue },
    { type: 'diskFull', component: queue },
  ],
  [
    { type: 'stopConsumers', component: queue },
    { type: 'stopConsumers', component: queue },
  ],
  [
    { type: 'skew', component: database, spreadMs: 100 },
    { type: 'skew', component: database, spreadMs: 20 },
  ],
  [
    { type: 'pauses', component: service, everySeconds: 2, pauseMs: 100 },
    { type: 'pauses', component: service, everySeconds: 3, pauseMs: 50 },
  ],
  [
    { type: 'leak', component: service, afterSeconds: 1, restartSeconds: 3 },
    { type: 'leak', component: service, afterSeconds: 2, restartSeconds: 5 },
  ],
  [
    { type: 'flap', component: balancer, instances: 1, everySeconds: 4 },
    { type: 'flap', component: balancer, instances: 2, everySeconds: 6 },
  ],
  [
    { type: 'grow', component: service, factor: 2, overSeconds: 2 },
    { type: 'grow', component: service, factor: 5, overSeconds: 4 },
  ],
  [
    { type: 'deploy', component: service, share: 0.2, bootSeconds: 0.5 },
    { type: 'deploy', component: service, share: 0.6, bootSeconds: 0.5 },
  ],
];

test.each(pairs)('%j and %j: each ends alone, in either order', (one, other) => {
  for (const [first, second] of [
    [one, other],
    [other, one],
  ] as const) {
    const alone = start().until(2);
    alone.break(second);
    const both = start().until(2);
    const mendFirst = both.break(first);
    const mendSecond = both.break(second);
    both.until(5.5).mend(mendFirst).until(12);
    expect(marksOf(both)).toEqual(marksOf(alone.until(12)));
    both.mend(mendSecond).until(20);
    expect(marksOf(both)).toEqual(marksOf(start().until(20)));
    // The later one ends first.
    const turned = start().until(2);
    const mendLast = turned.break(second);
    turned.mend(turned.until(3).break(first));
    expect(marksOf(turned.until(12))).toEqual(marksOf(alone));
    turned.mend(mendLast).until(20);
    expect(marksOf(turned)).toEqual(marksOf(start().until(20)));
  }
});

test('every fault that has an end is looked at', () => {
  const types = new Set(pairs.flat().map(({ type }) => type));
  expect(types.size).toBe(26);
});
