import { describe, expect, test } from 'vitest';
import type { Cache } from '../../../src/engine/behaviours/Cache';
import type { Gate } from '../../../src/engine/behaviours/Gate';
import type { ParameterValue } from '../../../src/model/ParameterValue';
import { audit } from '../../properties/audit';
import { always, Bench, read, write } from '../../support/bench';
import { Running } from '../../support/Running';

type Settings = Readonly<Record<string, ParameterValue>>;

const client = 1;
const gate = 2;
const service = 3;
const store = 4;

/** A client that sends 100 requests a second through a gate of some instances to a service without limit. */
function limited(settings: Settings, workMs = 0, instances = 1, keys = 1): Bench {
  return new Bench(keys)
    .client(client, 100)
    .put(gate, 'rate-limiter', { serviceTime: always(0), ...settings }, { instances })
    .service(service, workMs, { slots: 10_000 })
    .wire(client, gate, { spread: 'roundRobin' })
    .wire(gate, service);
}

const tenASecond = { algorithm: 'fixedWindow', limit: 10, windowSeconds: 1 } as const;

test('what is over the limit is rejected before it costs anything behind', () => {
  const run = limited(tenASecond).start().until(3.995);
  // 99 in the first window: the first request comes after one gap.
  expect([run.ended('ok'), run.ended('rejected')]).toEqual([40, 359]);
  expect(run.count(service, 'arrived')).toBe(40);
});

test('rejected requests pay for the own work of the gate too', () => {
  const run = limited({ ...tenASecond, limit: 1, serviceTime: always(4) }).start();
  run.until(0.0135);
  expect(run.ended('ok')).toBe(0);
  run.until(0.0145);
  expect(run.ended('ok')).toBe(1);
  run.break({ type: 'slow', component: gate, factor: 2 });
  expect(run.until(0.0275).ended('rejected')).toBe(0);
  expect(run.until(0.0285).ended('rejected')).toBe(1);
});

describe('a limit for each', () => {
  test('key: ten keys pass ten times as much as one', () => {
    const run = limited({ ...tenASecond, limit: 2, per: 'key' }, 0, 1, 1_000)
      .start()
      .until(0.995);
    expect(run.ended('rejected')).toBeLessThan(3);
    expect(
      limited({ ...tenASecond, limit: 2, per: 'key' })
        .start()
        .until(0.995)
        .ended('ok'),
    ).toBe(2);
  });

  test('tenant: the noisy one takes nothing from the others', () => {
    const { drawing } = limited({ ...tenASecond, limit: 20, per: 'tenant' });
    const tenants = [
      { id: 951, name: 'Noisy', share: 90 },
      { id: 952, name: 'Quiet', share: 10 },
    ];
    const run = new Running({ ...drawing, tenants, nextId: 2_000 }).until(9.995);
    // Of 999 requests about 100 are quiet, none of whose windows holds 20.
    expect(run.ended('ok')).toBeGreaterThan(200 + 70);
    expect(run.ended('ok')).toBeLessThan(200 + 130);
  });
});

/** What passes before, during and after a second without the counter store. */
function passWithoutStore(whenStoreFails: string) {
  const bench = limited({ ...tenASecond, whenStoreFails }, 0, 3);
  const run = bench.cache(store).wire(gate, store).start().until(0.995);
  const mend = run.break({ type: 'kill', component: store, instances: 0 });
  const before = run.ended('ok');
  const during = run.until(1.995).ended('ok') - before;
  const after = run.mend(mend).until(2.995).ended('ok') - before - during;
  return { before, during, after, uncounted: run.count(gate, 'passedUncounted') };
}

describe('where it counts', () => {
  test('without a store every instance counts for itself', () => {
    const run = limited(tenASecond, 0, 3).start().until(0.995);
    expect(run.ended('ok')).toBe(30);
  });

  test('with a store all instances count together', () => {
    const run = limited(tenASecond, 0, 3).cache(store).wire(gate, store).start().until(0.995);
    expect(run.ended('ok')).toBe(10);
    expect(run.count(store, 'arrived')).toBe(99);
  });

  test('when the store is down it fails open, uncounted, or closed', () => {
    expect(passWithoutStore('open')).toEqual({
      before: 10,
      during: 100,
      after: 10,
      uncounted: 100,
    });
    expect(passWithoutStore('closed')).toEqual({ before: 10, during: 0, after: 10, uncounted: 0 });
  });
});

describe('a leaky bucket', () => {
  const bucket = { algorithm: 'leakyBucket', rate: 10, places: 5 } as const;

  test('has requests wait and lets them out evenly', () => {
    const run = limited(bucket).start().until(0.095);
    expect(run.now(gate)).toMatchObject({ waiting: 5, inside: 5 });
    expect([run.ended('ok'), run.ended('rejected')]).toEqual([1, 3]);
    expect(run.until(10.0005).ended('ok')).toBe(100);
    expect(run.slowest).toBeGreaterThan(0.4);
    expect(run.slowest).toBeLessThan(0.5 + 1e-9);
  });

  test('loses what waits with its instance', () => {
    const run = limited(bucket).start().until(0.095);
    run.break({ type: 'kill', component: gate, instances: 0 });
    expect(run.now(gate)).toMatchObject({ waiting: 0, inside: 0 });
    expect(run.ended('unavailable')).toBe(5);
    expect(audit(run.simulation)).toEqual([]);
  });
});

test.each(['tokenBucket', 'leakyBucket', 'fixedWindow', 'slidingLog', 'slidingCounter'])(
  '%s: an instance that was killed comes back without what it had counted, the other one keeps it',
  (algorithm) => {
    const full = { algorithm, rate: 0.1, burst: 20, places: 20, limit: 20, windowSeconds: 1_000 };
    const run = limited(full, 0, 2).start().until(2.005);
    const passed = () => run.ended('ok') + run.now(gate).waiting;
    // Of the leaky bucket one more each, which leaves at once.
    const each = algorithm === 'leakyBucket' ? 21 : 20;
    expect(passed()).toBe(2 * each);
    run.mend(run.break({ type: 'kill', component: gate, instances: 1 })).until(4.005);
    const lost = algorithm === 'leakyBucket' ? 20 : 0;
    expect(passed()).toBe(3 * each - lost);
  },
);

describe('a limit of requests in flight', () => {
  const ten = { algorithm: 'concurrency', inFlight: 10 } as const;

  test('lets ten pass at a time', () => {
    const run = limited(ten, 195).start().until(0.195);
    expect(run.now(service).inside).toBe(10);
    // Ten in each fifth of a second.
    expect(run.until(10).ended('ok')).toBe(490);
  });

  test('gets every place back, whatever becomes of a request', () => {
    const run = limited({ ...ten, serviceTime: always(1) }, 100)
      .start()
      .until(0.5);
    for (const fault of [
      { type: 'errors', component: service, share: 1 },
      { type: 'kill', component: service, instances: 0 },
      { type: 'kill', component: gate, instances: 0 },
      { type: 'cut', connection: gate * 100 + service },
      { type: 'hang', component: service },
    ] as const) {
      const id = run.break(fault);
      run.until(run.simulation.nowSeconds + 0.07);
      run.mend(id);
      run.until(run.simulation.nowSeconds + 0.5);
    }
    run.until(100);
    const before = run.ended('rejected');
    expect(run.until(101).ended('rejected')).toBe(before);
    run.set(client, 'rate', 1_000);
    run.until(101.3);
    expect(run.now(service).inside).toBe(10);
    expect(audit(run.simulation)).toEqual([]);
  });

  test.each([
    ['algorithm', 'tokenBucket'],
    ['per', 'key'],
  ])('%s: what is in flight counts as such after edits', (parameter, other) => {
    const run = limited({ ...ten, rate: 10_000, burst: 10_000 }, 995, 1, 1)
      .start()
      .until(0.5);
    const before = { algorithm: 'concurrency', per: 'all' }[parameter]!;
    run.set(gate, parameter, other).until(0.7).set(gate, parameter, before).until(30);
    expect(run.now(service).inside).toBe(10);
    expect(run.now(gate).inside).toBe(10);
  });

  test('what is in flight is counted at the store when one is connected, and by instances without', () => {
    const run = limited(ten, 995, 4).cache(store).start().until(0.9);
    expect(run.now(service).inside).toBe(40);
    const id = gate * 100 + store;
    const parameters = { delay: 'own', ownDelay: always(0), timeoutMs: 0 };
    run
      .edit({ type: 'addConnection', connection: { id, from: gate, to: store, parameters } })
      .until(5);
    expect(run.now(service).inside).toBe(10);
    run.edit({ type: 'removeConnection', id }).until(9);
    expect(run.now(service).inside).toBe(40);
    run.set(client, 'rate', 0).until(12).set(client, 'rate', 100).until(12.95);
    expect(run.now(service).inside).toBe(40);
  });

  test('adaptive: finds what a service of five slots can do in time', () => {
    const run = limited({ algorithm: 'adaptive', inFlight: 1_000, slowMs: 60 }, 20)
      .start()
      .set(service, 'slots', 5)
      .set(client, 'rate', 1_000)
      .until(30);
    // 60 ms of 20 ms work in five slots: 15 at a time.
    const { inFlightLimit } = run.component(gate) as Gate;
    expect(inFlightLimit).toBeGreaterThan(12);
    expect(inFlightLimit).toBeLessThan(18);
    expect(run.slowest).toBeLessThan(0.1);
    expect(run.ended('ok') / 30).toBeGreaterThan(240);
  });
});

test('room is kept for what matters more', () => {
  const { drawing } = limited(
    { algorithm: 'concurrency', inFlight: 10, reservePercent: 50 },
    1_000,
  );
  const priorityOf = new Map([
    [read, 9],
    [write, 0],
  ]);
  const operations = drawing.operations.map((one) => ({
    ...one,
    priority: priorityOf.get(one.id)!,
  }));
  const mixed = (operation: number) =>
    drawing.components.map((one) =>
      one.id === client
        ? { ...one, parameters: { ...one.parameters, mix: [{ operation, share: 1 }] } }
        : one,
    );
  const low = new Running({ ...drawing, operations, components: mixed(write) }).until(0.995);
  expect(low.now(service).inside).toBe(5);
  const mixOfHigh = [{ operation: read, share: 1 }];
  low.set(client, 'mix', mixOfHigh).until(0.9999);
  expect(low.ended('rejected')).toBe(0);
  expect(low.until(2.5).ended('shed')).toBe(94);
  expect(low.now(service).inside).toBe(10);
  expect(low.ended('rejected')).toBeGreaterThan(0);
});

test('a run through gates can be left and taken up again', () => {
  for (const algorithm of ['tokenBucket', 'leakyBucket', 'slidingLog', 'concurrency', 'adaptive']) {
    const bench = limited(
      { algorithm, rate: 30, burst: 5, places: 4, limit: 20, inFlight: 8, slowMs: 25, per: 'key' },
      20,
      2,
      6,
    );
    const { simulation } = bench.start();
    simulation.advance(2.507, Infinity);
    const frame = simulation.keyframe();
    simulation.advance(5, Infinity);
    const { digest } = simulation.digest();
    simulation.restore(frame);
    simulation.advance(5, Infinity);
    expect(simulation.digest().digest).toBe(digest);
  }
});

test('another rate of a token bucket fills it at that rate from then on', () => {
  const bucket = { algorithm: 'tokenBucket', rate: 1, burst: 50 } as const;
  const run = limited(bucket).start().until(2.005);
  // 50, and one of the 1.99 that have come in since the first request at 0.01 s.
  expect(run.ended('ok')).toBe(51);
  run.set(gate, 'rate', 20).until(12.005);
  expect(run.ended('ok')).toBe(51 + 200);
});

test('a smaller burst of a token bucket keeps the tokens that there is room for', () => {
  const bucket = { algorithm: 'tokenBucket', rate: 1, burst: 50 } as const;
  const run = limited(bucket).start().until(0.305);
  expect(run.ended('ok')).toBe(30);
  run.set(gate, 'burst', 5).until(0.505);
  expect(run.ended('ok')).toBe(35);
});

test('what waits in a leaky bucket leaves at its new rate, up or down', () => {
  const bucket = { algorithm: 'leakyBucket', rate: 1, places: 50 } as const;
  const run = limited(bucket).start().until(0.515);
  // The first one at 0.01 s; 50 wait, of which the last would leave at 50.01 s.
  expect(run.now(gate).waiting).toBe(50);
  run.set(client, 'rate', 0).until(1.005);
  expect(run.ended('ok')).toBe(1);
  // The next is 5 ms away, which becomes 0.5 ms; then one each 0.1 s.
  run.set(gate, 'rate', 10).until(2.0);
  expect(run.ended('ok')).toBe(11);
  // 0.5 ms of a tenth of a second are left, which become 5 ms of a second.
  run.set(gate, 'rate', 1).until(7.1);
  expect(run.ended('ok')).toBe(17);
  run.set(client, 'rate', 100).until(7.105);
  expect(run.now(gate).waiting).toBe(34);
  run.set(gate, 'rate', 1_000).until(7.2);
  expect(run.now(gate).waiting).toBe(0);
  expect(audit(run.simulation)).toEqual([]);
});

describe('another window while it runs', () => {
  test.each(['fixedWindow', 'slidingLog', 'slidingCounter'])(
    '%s: what passed counts',
    (algorithm) => {
      const run = limited({ algorithm, limit: 50, windowSeconds: 60 })
        .start()
        .set(client, 'rate', 0)
        .until(65)
        .set(client, 'rate', 100)
        .until(70);
      expect(run.ended('ok')).toBe(50);
      run.set(gate, 'windowSeconds', 30).until(72);
      expect(run.ended('ok')).toBe(50);
      run.set(gate, 'limit', 60).until(74);
      expect(run.ended('ok')).toBe(60);
      run.set(gate, 'limit', 40).until(76);
      expect(run.ended('ok')).toBe(60);
      run.set(gate, 'windowSeconds', 600).until(80);
      expect(run.ended('ok')).toBe(60);
    },
  );

  test('a sliding counter takes what passed as even', () => {
    const sliding = { algorithm: 'slidingCounter', limit: 1_000, windowSeconds: 60 } as const;
    const run = limited(sliding).start().set(client, 'rate', 2).until(90.1);
    // 45 s reach back to 45.1 s: 90 have passed since.
    run.set(gate, 'windowSeconds', 45).set(gate, 'limit', 87).until(91.1);
    expect(run.ended('rejected')).toBe(2);
    run.set(gate, 'limit', 92).until(130);
    expect(run.ended('rejected')).toBe(2);
  });
});

test('a counter store that was killed comes back without what it had counted', () => {
  const hourly = { algorithm: 'fixedWindow', limit: 10, windowSeconds: 3_600 } as const;
  const settings = { ...hourly, whenStoreFails: 'closed' } as const;
  const run = limited(settings).cache(store).wire(gate, store).start().until(0.995);
  expect(run.ended('ok')).toBe(10);
  const death = run.break({ type: 'kill', component: store, instances: 0 });
  expect(run.until(1.995).ended('ok')).toBe(10);
  expect(run.mend(death).until(2.995).ended('ok')).toBe(20);
});

test('a counter store that is flushed forgets what it had counted', () => {
  const hourly = { algorithm: 'fixedWindow', limit: 10, windowSeconds: 3_600 } as const;
  const run = limited(hourly).cache(store).wire(gate, store).start().until(0.995);
  expect(run.ended('ok')).toBe(10);
  run.break({ type: 'flushCache', component: store });
  expect(run.until(1.995).ended('ok')).toBe(20);
});

test.each(['remainder', 'ring'])(
  'a counter store by %s of which one instance was killed has forgotten the keys of that one alone',
  (spreadBy) => {
    const hourly = { algorithm: 'fixedWindow', limit: 1, windowSeconds: 3_600 } as const;
    const settings = { ...hourly, per: 'key', whenStoreFails: 'closed' } as const;
    const bench = limited(settings, 0, 1, 100).cache(store, { spreadBy }, { instances: 4 });
    const run = bench.wire(gate, store).start().until(20.005);
    // Each of the hundred keys has passed once.
    expect(run.ended('ok')).toBe(100);
    const cache = run.component(store) as Cache;
    const held = Array.from({ length: 100 }, (_, key) => key).filter((key) => cache.held(key, 0));
    run.mend(run.break({ type: 'kill', component: store, instances: 1 })).until(40.005);
    expect(run.ended('ok') - 100).toBe(held.length);
    expect(held.length).toBeGreaterThan(10);
  },
);
