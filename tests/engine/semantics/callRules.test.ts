import { plainRule } from '../../../src/model/plainRule';
import { describe, expect, test } from 'vitest';
import { Simulation } from '../../../src/engine/Simulation';
import { kindOf } from '../../../src/catalogue/kindOf';
import type { CallRule } from '../../../src/model/CallRule';
import type { Design } from '../../../src/model/Design';
import { audit } from '../../properties/audit';
import { Bench, write } from '../../support/bench';

const client = 1;
const service = 2;
const leaf = 3;

/** A client that asks a service once a second, which calls a leaf of one slot that takes 100 ms a call. */
function fanOut(more: Partial<CallRule>, slots = 1) {
  return new Bench()
    .client(client, 1)
    .service(service, 0)
    .service(leaf, 100, { slots })
    .wire(client, service)
    .wire(service, leaf, {}, [{ ...plainRule, ...more }]);
}

describe('how many replies are enough', () => {
  test('the caller goes on after the second of five; the other three are done for nobody', () => {
    const run = fanOut({ count: 5, enough: 2 }).start().until(1.9);
    expect(run.slowest).toBeCloseTo(0.2, 9);
    expect(run.count(leaf, 'arrived')).toBe(5);
    expect(run.spans(leaf, 'ok')).toBe(5);
    expect(run.count(leaf, 'wasted')).toBe(3);
    expect(run.calls(service, leaf, 'late')).toBe(3);
  });

  test('failures do not count; when too few can still come the caller fails at once', () => {
    const run = fanOut({ count: 5, enough: 2 }, 5).start();
    run.break({ type: 'errors', component: leaf, share: 1 });
    run.until(1.15);
    expect(run.ended('error')).toBe(1);
    const early = fanOut({ count: 3, enough: 3, serial: true }).start();
    early.break({ type: 'errors', component: leaf, share: 1 });
    expect(early.until(1.15).ended('error')).toBe(1);
    expect(early.count(leaf, 'arrived')).toBe(1);
  });

  test('the next step begins while the rest of the step before goes on', () => {
    const run = new Bench()
      .client(client, 1)
      .service(service, 0)
      .service(leaf, 100, { slots: 1 })
      .service(4, 10)
      .wire(client, service)
      .wire(service, leaf, {}, [{ ...plainRule, count: 3, enough: 1 }])
      .wire(service, 4, {}, [{ ...plainRule, step: 2 }])
      .start();
    expect(run.until(1.2).slowest).toBeCloseTo(0.11, 9);
    expect(run.until(1.35).spans(leaf, 'ok')).toBe(3);
    expect(audit(run.simulation)).toEqual([]);
  });

  test('attempts go on only while the caller waits', () => {
    const run = new Bench()
      .client(client, 1)
      .service(service, 0)
      .service(leaf, 100, { slots: 1 })
      .wire(client, service)
      .wire(service, leaf, { timeoutMs: 150, attempts: 3, backoffMs: 10 }, [
        { ...plainRule, count: 2, enough: 1 },
      ])
      .start()
      .until(1.9);
    expect(run.slowest).toBeCloseTo(0.1, 9);
    expect(run.calls(service, leaf, 'retries')).toBe(0);
    expect(run.settled(service, leaf, 'timeout')).toBe(1);
  });

  test('where the connection cancels, the others are stopped', () => {
    const bench = new Bench()
      .client(client, 1)
      .service(service, 0)
      .service(leaf, 100, { slots: 1 })
      .wire(client, service)
      .wire(service, leaf, { abandoned: 'isCancelled' }, [{ ...plainRule, count: 5, enough: 2 }]);
    const run = bench.start().until(1.25);
    expect(run.slowest).toBeCloseTo(0.2, 9);
    expect(run.now(leaf)).toMatchObject({ busy: 0, waiting: 0 });
    expect(run.settled(service, leaf, 'cancelled')).toBe(3);
    expect(run.count(leaf, 'wasted')).toBe(0);
    expect(audit(run.simulation)).toEqual([]);
  });

  test('with the caller, its calls are stopped as well', () => {
    const cancels = { abandoned: 'isCancelled' } as const;
    const run = new Bench()
      .client(client, 1)
      .service(9, 0)
      .service(service, 0)
      .service(leaf, 100, { slots: 1 })
      .wire(client, 9)
      .wire(9, service, { ...cancels, timeoutMs: 150 })
      .wire(service, leaf, cancels, [{ ...plainRule, count: 3, serial: true }])
      .start()
      .until(1.2);
    expect(run.ended('timeout')).toBe(1);
    expect(run.now(leaf)).toMatchObject({ busy: 0, inside: 0 });
    expect(run.until(1.9).count(leaf, 'arrived')).toBe(2);
    expect(audit(run.simulation)).toEqual([]);
  });
});

describe('one after another', () => {
  test('four calls of 100 ms take 400 ms, and only one is out at a time', () => {
    const run = fanOut({ count: 4, serial: true }, 4).start();
    for (const at of [1.05, 1.15, 1.25, 1.35]) expect(run.until(at).now(leaf).inside).toBe(1);
    expect(run.until(1.5).slowest).toBeCloseTo(0.4, 9);
  });

  test('the first good reply ends a search', () => {
    const run = fanOut({ count: 4, serial: true, enough: 1 }).start().until(1.5);
    expect(run.count(leaf, 'arrived')).toBe(1);
    expect(run.slowest).toBeCloseTo(0.1, 9);
  });

  test('a hundred calls that take no time come one after another all the same', () => {
    const run = new Bench()
      .client(client, 10)
      .service(service, 0)
      .service(leaf, 0)
      .wire(client, service)
      .wire(service, leaf, {}, [{ ...plainRule, count: 100, serial: true }])
      .start()
      .until(1.05);
    expect(run.ended('ok')).toBe(10);
    expect(run.count(leaf, 'arrived')).toBe(1_000);
  });

  test('a caller that is gone makes no further calls', () => {
    const run = fanOut({ count: 4, serial: true }).start().until(1.05);
    run.break({ type: 'kill', component: service, instances: 0 });
    run.until(1.9);
    expect(run.count(leaf, 'arrived')).toBe(1);
    expect(audit(run.simulation)).toEqual([]);
  });
});

test('the number of calls is drawn for each request, in the proportion of the shares', () => {
  const counts = [
    { count: 0, share: 1 },
    { count: 2, share: 2 },
    { count: 10, share: 1 },
  ];
  const run = new Bench()
    .client(client, 1_000)
    .service(service, 0, { slots: 100 })
    .service(leaf, 0)
    .wire(client, service)
    .wire(service, leaf, {}, [{ ...plainRule, counts }])
    .start()
    .until(20.0005);
  expect(run.ended('ok')).toBe(20_000);
  // Mean 3.5, standard deviation 3.84: 70,000 with a standard error of 543.
  expect(Math.abs(run.count(leaf, 'arrived') - 70_000)).toBeLessThan(4 * 543);
});

test('a failed call that is not required leaves the answer degraded', () => {
  const run = new Bench()
    .client(client, 1)
    .service(service, 0)
    .service(leaf, 10)
    .service(4, 20)
    .wire(client, service)
    .wire(service, leaf, {}, [{ ...plainRule, required: false }])
    .wire(service, 4, {}, [plainRule])
    .start();
  run.break({ type: 'errors', component: leaf, share: 1 });
  expect(run.until(1.5).ended('degraded')).toBe(1);
  run.break({ type: 'errors', component: 4, share: 1 });
  expect(run.until(2.5).ended('error')).toBe(1);
});

test("a rule's own timeout comes before the connection's, for every attempt", () => {
  const slow = new Bench()
    .client(client, 1)
    .service(service, 0)
    .service(leaf, 300, { slots: 10 })
    .wire(client, service)
    .wire(service, leaf, { timeoutMs: 5_000, attempts: 2, backoffMs: 0 }, [
      { ...plainRule, timeoutMs: 100 },
    ])
    .start()
    .until(1.9);
  expect(slow.ended('timeout')).toBe(1);
  expect(slow.settled(service, leaf, 'timeout')).toBe(2);
  const patient = new Bench()
    .client(client, 1)
    .service(service, 0)
    .service(leaf, 300)
    .wire(client, service)
    .wire(service, leaf, { timeoutMs: 100 }, [{ ...plainRule, timeoutMs: 0 }])
    .start()
    .until(1.9);
  expect(patient.ended('ok')).toBe(1);
});

describe('what is asked for', () => {
  test('a read can write along a connection', () => {
    const writing = new Bench()
      .client(client, 1)
      .service(service, 0)
      .database(leaf, 0, { serviceTime: { type: 'constant', value: 10 } })
      .wire(client, service)
      .wire(service, leaf, {}, [{ ...plainRule, asks: 'update' }])
      .start()
      .until(1.5);
    expect(writing.slowest).toBeCloseTo(0, 9);
  });

  test('who is asked to write makes the calls of a write', () => {
    const run = new Bench()
      .client(client, 1)
      .service(service, 0)
      .service(leaf, 0)
      .service(4, 0)
      .service(5, 0)
      .wire(client, service)
      .wire(service, leaf, {}, [{ ...plainRule, asks: 'update' }])
      .wire(leaf, 4, {}, [{ ...plainRule, access: 'writes' }])
      .wire(leaf, 5, {}, [{ ...plainRule, access: 'reads' }])
      .start()
      .until(3.5);
    expect([run.count(4, 'arrived'), run.count(5, 'arrived')]).toEqual([3, 0]);
    expect(audit(run.simulation)).toEqual([]);
  });
});

/** Keys that a cache holds after a hundred requests for ten keys of one key space, each mapped into one of a thousand. */
function cachedKeys(key: CallRule['key'], count = 1): number {
  const bench = new Bench(10)
    .client(client, 100)
    .service(service, 0)
    .cache(leaf, { capacity: 10_000 })
    .wire(client, service)
    .wire(service, leaf, {}, [{ ...plainRule, mode: 'populate', count, ...(key && { key }) }]);
  const other = { id: 950, name: 'Others', keys: 1_000, zipf: 0 };
  const { drawing } = bench;
  const design: Design = { ...drawing, keySpaces: [...drawing.keySpaces, other], nextId: 2_000 };
  const start = Simulation.start(design, kindOf);
  if (!start.ok) throw new Error(start.problems[0]!.message);
  start.simulation.advance(10.005, Infinity);
  const cache = start.simulation.world.componentOf(leaf) as unknown as { entries: number };
  return cache.entries;
}

describe('which key is asked for', () => {
  test('of the same rank or hash: one for each key that comes in', () => {
    expect(cachedKeys(undefined)).toBe(10);
    expect(cachedKeys({ keySpace: 950, by: 'rank' })).toBe(10);
    expect(cachedKeys({ keySpace: 950, by: 'hash' })).toBe(10);
  });

  test('drawn: another one for each call', () => {
    // 3,000 draws out of 1,000 keys leave out one in e^3.
    expect(Math.abs(cachedKeys({ keySpace: 950, by: 'draw' }, 3) - 950)).toBeLessThan(30);
  });
});

test('requests go round with a probability and come out of the loop', () => {
  const run = new Bench()
    .client(client, 1_000)
    .service(service, 0, { slots: 100 })
    .service(leaf, 0, { slots: 100 })
    .wire(client, service)
    .wire(service, leaf, {}, [{ ...plainRule, mode: 'forward' }])
    .wire(leaf, service, {}, [{ ...plainRule, mode: 'forward', probability: 0.5 }])
    .start()
    .until(10.0005);
  expect(run.ended('ok')).toBe(10_000);
  // Visits are geometric with mean 2 and variance 2.
  expect(Math.abs(run.count(service, 'arrived') - 20_000)).toBeLessThan(4 * 141.4);
  expect(audit(run.simulation)).toEqual([]);
});

describe('refused with a sentence', () => {
  const drawn = fanOut({}).drawing;
  const circle = (rules?: readonly CallRule[]) =>
    fanOut({ mode: 'forward' })
      .start()
      .simulation.act({
        type: 'edit',
        edit: {
          type: 'addConnection',
          connection: { id: 990, from: leaf, to: service, parameters: {}, ...(rules && { rules }) },
        },
      });

  test('a circle that requests cannot leave', () => {
    expect(circle()[0]?.message).toMatch(/in a circle/);
    expect(circle([{ ...plainRule, probability: 0.5 }])[0]?.message).toMatch(/in a circle/);
    expect(circle([{ ...plainRule, mode: 'forward' }])[0]?.message).toMatch(/at most 99%/);
    expect(circle([{ ...plainRule, mode: 'forward', probability: 0.5 }])).toEqual([]);
  });

  test('rules that would close a circle for good', () => {
    const run = new Bench()
      .client(client, 1)
      .service(service, 0)
      .service(leaf, 0)
      .wire(client, service)
      .wire(service, leaf, {}, [{ ...plainRule, mode: 'forward' }])
      .wire(leaf, service, {}, [{ ...plainRule, mode: 'forward', probability: 0.5 }])
      .start();
    const edit = { type: 'setRules', id: leaf * 100 + service } as const;
    const problems = run.simulation.act({ type: 'edit', edit });
    expect(problems[0]?.message).toMatch(/in a circle/);
  });

  test('a ninth look-up', () => {
    const nine = Array.from({ length: 9 }, (_, place) => ({ ...plainRule, missOf: 100 + place }));
    const edit = { type: 'setRules', id: service * 100 + leaf, rules: nine } as const;
    const run = fanOut({}).start();
    expect(run.simulation.act({ type: 'edit', edit })[0]?.message).toMatch(/at most 8 look-ups/);
    const bench = new Bench().client(client, 1).service(service, 0).wire(client, service);
    bench.database(99, 0).wire(service, 99);
    for (let id = 10; id < 19; id++) bench.cache(id).wire(service, id);
    const start = Simulation.start(bench.drawing, kindOf);
    expect(start.ok ? '' : start.problems[0]?.message).toMatch(/looks keys up in 9 places/);
  });

  test.each<[string, Partial<CallRule>]>([
    ['enough replies of none', { enough: 0 }],
    ['a reply that nobody waits for', { mode: 'async', enough: 1 }],
    ['a timeout that nobody waits for', { mode: 'forward', timeoutMs: 5 }],
    ['a negative timeout', { timeoutMs: -1 }],
    ['a drawn half of a call', { counts: [{ count: 0.5, share: 1 }] }],
    ['no shares at all', { counts: [{ count: 1, share: 0 }] }],
    ['a key space that there is not', { key: { keySpace: 77, by: 'hash' } }],
  ])('%s', (_what, more) => {
    const rules = [{ ...plainRule, ...more }];
    const edit = { type: 'setRules', id: service * 100 + leaf, rules } as const;
    const start = Simulation.start(drawn, kindOf);
    const problems = start.ok ? start.simulation.act({ type: 'edit', edit }) : [];
    expect(problems).toHaveLength(1);
  });
});

test('a run in the midst of such calls can be left and taken up again', () => {
  const rules: readonly CallRule[] = [
    { ...plainRule, count: 6, enough: 2, key: { keySpace: 903, by: 'draw' } },
    { ...plainRule, count: 3, serial: true, timeoutMs: 20 },
    { ...plainRule, counts: [{ count: 4, share: 1 }], required: false, asks: 'update' },
  ];
  const { simulation } = new Bench(50)
    .client(client, 200, write)
    .service(service, 1, { slots: 50 })
    .database(leaf, 7, { slots: 4, queueLimit: 30 })
    .wire(client, service)
    .wire(service, leaf, {}, rules)
    .start();
  simulation.advance(2.503, Infinity);
  const frame = simulation.keyframe();
  simulation.advance(6, Infinity);
  const { digest } = simulation.digest();
  simulation.restore(frame);
  simulation.advance(6, Infinity);
  expect(simulation.digest().digest).toBe(digest);
  expect(audit(simulation)).toEqual([]);
});
