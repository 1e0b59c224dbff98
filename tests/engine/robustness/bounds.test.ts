import { plainRule } from '../../../src/model/plainRule';
import { expect, test } from 'vitest';
import { kindOf } from '../../../src/catalogue/kindOf';
import { checkRunnable } from '../../../src/engine/checkRunnable';
import { Simulation } from '../../../src/engine/Simulation';
import { mostRows } from '../../../src/engine/spans/mostRows';
import type { Action } from '../../../src/model/Action';
import type { CallRule } from '../../../src/model/CallRule';
import type { Design } from '../../../src/model/Design';
import { outcomes } from '../../../src/model/Outcome';
import { audit } from '../../properties/audit';
import { Bench } from '../../support/bench';
import { within } from '../../support/within';

function begin(design: Design): Simulation {
  const start = Simulation.start(design, kindOf);
  if (!start.ok) throw new Error(start.problems.map(({ message }) => message).join(' '));
  return start.simulation;
}

/** As many calls as the rules of one connection can make at once. */
function fanOut(mode: CallRule['mode']): readonly CallRule[] {
  return Array.from({ length: 20 }, () => ({ ...plainRule, mode, count: 100 }));
}

function turnedAway({ world }: Simulation): number {
  return world.kernel.requests.counts[1 + outcomes.indexOf('inFlightTooHigh')]!;
}

test('eight thousand million calls in no time at all come in small pieces', () => {
  const rules = fanOut('sync');
  const bench = new Bench().client(1, 1).service(2, 0).service(3, 0).service(4, 0).service(5, 0);
  const drawing = bench
    .wire(1, 2)
    .wire(2, 3, {}, rules)
    .wire(3, 4, {}, rules)
    .wire(4, 5, {}, rules);
  const simulation = begin(drawing.drawing);
  const { spans } = simulation.world.kernel;
  for (let slice = 0; slice < 20; slice++) {
    const before = spans.taken;
    expect(simulation.advance(10, 100)).toBe(false);
    expect(spans.taken - before).toBeLessThan(25_000);
  }
  expect(audit(simulation)).toEqual([]);
});

test('calls that nobody waits for do not fill the memory, and it is said that there were too many', () => {
  const rules = fanOut('async');
  const simulation = begin(
    new Bench()
      .client(1, 100)
      .service(2, 0)
      .service(3, 3_600_000, { waiting: 'unbounded' })
      .wire(1, 2)
      .wire(2, 3, {}, rules).drawing,
  );
  simulation.advance(8, Infinity);
  const { spans } = simulation.world.kernel;
  expect(spans.live).toBeLessThanOrEqual(mostRows.forCalls + 1);
  expect(turnedAway(simulation)).toBeGreaterThan(100);
});

test('more calls at once than 16 bits can count are all waited for', () => {
  const bench = new Bench().client(1, 1).service(2, 0);
  for (let id = 3; id < 39; id++) {
    bench.service(id, 100, { slots: 2_000 }).wire(2, id, {}, fanOut('sync'));
  }
  const simulation = begin(bench.wire(1, 2).drawing);
  simulation.advance(1.05, Infinity);
  const { spans } = simulation.world.kernel;
  expect(Math.max(...spans.pending.subarray(0, spans.used))).toBe(72_000);
  expect(simulation.world.kernel.requests.counts[1]).toBe(0);
  simulation.advance(1.2, Infinity);
  expect(simulation.world.kernel.requests.counts[1]).toBe(1);
});

test('a chain of 499 services that take no time does not grow the stack', () => {
  const base = new Bench().client(1, 100);
  for (let id = 2; id <= 500; id++) base.service(id, 0);
  const { drawing } = base;
  const connections = drawing.components.slice(1).map(({ id }) => ({
    id: 10_000 + id,
    from: id - 1,
    to: id,
    parameters: { delay: 'own', ownDelay: { type: 'constant', value: 0 } } as const,
  }));
  const simulation = begin({ ...drawing, connections });
  const { kernel } = simulation.world;
  for (let events = 0; events < 100; events++) {
    simulation.advance(1, 1);
    expect(kernel.directHops).toBeLessThan(70);
  }
  simulation.advance(1.005, Infinity);
  expect(kernel.requests.counts[1]).toBe(100);
});

test('tries of tries of tries without a pause leave time to pass', () => {
  const again = { attempts: 10, backoffMs: 0 };
  const bench = new Bench().client(1, 10, undefined, again);
  for (let id = 2; id < 14; id++) bench.service(id, 0).wire(id - 1, id, again);
  const dead = { type: 'kill', component: 13, instances: 0 } as const;
  bench.scenario({ type: 'fault', id: 800, atSeconds: 0, fault: dead });
  const simulation = begin(bench.drawing);
  simulation.advance(1, 100_000);
  expect(simulation.nowSeconds).toBe(1);
  expect(audit(simulation)).toEqual([]);
});

test('two hundred faults on top of each other are no fault of ours', () => {
  const steps = Array.from({ length: 200 }, (_, place) => ({
    type: 'fault' as const,
    id: 500 + place,
    atSeconds: 0.5,
    fault:
      place % 2 === 0
        ? ({ type: 'slow', component: 2, factor: 1_000 } as const)
        : ({ type: 'traffic', component: 0, factor: 1_000 } as const),
  }));
  const simulation = begin(
    new Bench()
      .client(1, 100)
      .service(2, 5)
      .wire(1, 2)
      .scenario(...steps).drawing,
  );
  simulation.advance(1, 20_000);
  expect(simulation.nowSeconds).toBeGreaterThan(0.5);
  expect(audit(simulation)).toEqual([]);
});

test('what does not fit into memory is refused with a way out, at the start and later', () => {
  const { drawing } = new Bench(10_000_000)
    .client(1, 10)
    .service(2, 0)
    .cache(3, { capacity: 4_000_000 })
    .database(4, 1)
    .wire(1, 2)
    .wire(2, 3)
    .wire(2, 4);
  const larger: Action = {
    type: 'edit',
    edit: { type: 'setParameter', id: 3, parameter: 'capacity', value: 4_000_001 },
  };
  const simulation = begin(drawing);
  const [problem] = simulation.act(larger);
  expect(problem?.message).toBe(
    'The design can have 4,000,001 keys in its caches; at most 4,000,000 fit into a run. Lower the capacity of the caches.',
  );
  const crowds = [1, 2, 3, 4, 5, 6].reduce(
    (bench, id) => bench.service(id, 1, {}, { zones: [0, 901, 902].map((zone) => [zone, 1_000]) }),
    new Bench().client(9, 1).wire(9, 1),
  );
  expect(checkRunnable(crowds.drawing, kindOf)).toEqual([]);
  const crowd = crowds.drawing.components.at(-1)!;
  const many = Array.from({ length: 40 }, (_, place) => ({ ...crowd, id: 10_000 + place }));
  const whole = { ...crowds.drawing, components: [...crowds.drawing.components, ...many] };
  expect(checkRunnable(whole, kindOf)).toMatchObject([{ message: /138,001 instances in all/ }]);
});

test('a thousand instances in each of many places come to life at once', () => {
  const zones = Array.from({ length: 19 }, (_, place) => ({
    id: 700 + place,
    name: `Z${place}`,
    region: 'R',
  }));
  const { drawing } = new Bench()
    .client(1, 10)
    .service(2, 1, {}, { zones: [0, ...zones.map(({ id }) => id)].map((id) => [id, 1_000]) })
    .wire(1, 2);
  const whole = { ...drawing, zones: [...drawing.zones, ...zones] };
  const simulation = within(1_500, () => begin(whole));
  expect(simulation.world.kernel.parts[1]?.instances.up).toBe(20_000);
});

test('a dragged slider adds no call plans, and a run takes only so many operations', () => {
  const simulation = begin(new Bench().client(1, 10).service(2, 1).wire(1, 2).drawing);
  const { plans } = simulation.world.kernel.plans;
  const before = plans.length;
  for (let value = 1; value <= 50; value++) {
    simulation.act({
      type: 'edit',
      edit: { type: 'setParameter', id: 2, parameter: 'slots', value },
    });
  }
  expect(plans).toHaveLength(before);

  const replace = (round: number) =>
    simulation.act({
      type: 'edit',
      edit: {
        type: 'setOperations',
        operations: [
          ...simulation.runningDesign.operations.slice(0, 2),
          ...Array.from({ length: 98 }, (_, place) => ({
            id: 10_000 + round * 100 + place,
            name: 'Read',
            access: 'read' as const,
            keySpace: 903,
          })),
        ],
      },
    });
  expect([replace(0), replace(1)]).toEqual([[], []]);
  expect(replace(2)).toMatchObject([{ message: /changed too often/ }]);
});
