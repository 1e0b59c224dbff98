import { describe, expect, test } from 'vitest';
import { desiredInstances } from '../../../src/engine/stations/desiredInstances';
import { scaledPlacement } from '../../../src/engine/stations/scaledPlacement';
import type { ParameterValue } from '../../../src/model/ParameterValue';
import { Bench, zoneA, zoneB } from '../../support/bench';

const quick = {
  scaling: 'rate',
  targetRate: 10,
  scaleEverySeconds: 10,
  scaleOverSeconds: 5,
  bootSeconds: 5,
  scaleDownAfterSeconds: 30,
  mostInstances: 100,
} as const;

function scaled(rate: number, settings: Readonly<Record<string, ParameterValue>> = {}) {
  return new Bench()
    .client(1, rate)
    .service(2, 20, { ...quick, ...settings })
    .wire(1, 2, { spread: 'roundRobin' })
    .start();
}

function law(present: number, metric: number, target: number): number {
  return desiredInstances(present, { ratio: metric / target, tolerance: 0.1 });
}

test('the law: present times measured by target, rounded up, and nothing within the tolerance', () => {
  expect(law(50, 0.9, 0.75)).toBe(60);
  expect(law(50, 0.8, 0.75)).toBe(50);
  expect(law(3, 0.9, 0.5)).toBe(6);
  expect(law(20, 0.3, 0.75)).toBe(8);
});

test('instances are added to the zones in turn, and taken from them in turn', () => {
  const placement = [
    { zone: zoneA, instances: 2 },
    { zone: zoneB, instances: 1 },
  ];
  const counts = (wanted: number) =>
    scaledPlacement(placement, wanted).map(({ instances }) => instances);
  expect(counts(6)).toEqual([4, 2]);
  expect(counts(2)).toEqual([2, 0]);
  expect(counts(1)).toEqual([1, 0]);
});

describe('an autoscaler', () => {
  test('adds what is missing at its next look, ready after the boot time', () => {
    const run = scaled(78).until(9.9);
    expect(run.component(2).instances.placed).toBe(1);
    run.until(10.1);
    expect(run.component(2).instances.placed).toBe(8);
    expect(run.component(2).instances.up).toBe(1);
    run.until(15.1);
    expect(run.component(2).instances.up).toBe(8);
  });

  test('does not add again while instances boot', () => {
    const run = scaled(78, { bootSeconds: 25 }).until(34);
    expect(run.component(2).instances.placed).toBe(8);
  });

  test('takes away only what it has not needed for a while, and loses no call by it', () => {
    const run = scaled(78).until(20);
    run.set(1, 'rate', 20).until(49.9);
    expect(run.component(2).instances.placed).toBe(8);
    run.until(60.1);
    expect(run.component(2).instances.placed).toBe(2);
    expect(run.started - run.ended('ok')).toBeLessThanOrEqual(1);
  });

  test('keeps to a bound that was changed at its next look, whatever it has needed of late', () => {
    const settings = { scaleDownAfterSeconds: 300, scaleUpAfterSeconds: 300 };
    const run = scaled(78, settings).until(20).set(2, 'mostInstances', 3).until(30.1);
    expect(run.component(2).instances.placed).toBeLessThanOrEqual(3);
    run.set(1, 'rate', 1).set(2, 'leastInstances', 5).set(2, 'mostInstances', 9).until(40.1);
    expect(run.component(2).instances.placed).toBe(5);
    run.set(2, 'leastInstances', 1).set(2, 'mostInstances', 2).until(50.1);
    expect(run.component(2).instances.placed).toBe(2);
  });

  test('by utilisation of the slots, within its bounds', () => {
    const settings = { scaling: 'utilisation', targetUtilisation: 50, slots: 1, mostInstances: 3 };
    // 90 a second of 20 ms each keep 1.8 slots at work: 3.6 instances would be needed.
    expect(scaled(90, settings).until(60).component(2).instances.placed).toBe(3);
    expect(scaled(20, settings).until(60).component(2).instances.placed).toBe(1);
  });

  test('by utilisation of the processors where work shares them', () => {
    const settings = { scaling: 'utilisation', targetUtilisation: 50, processors: 2 };
    // 120 a second of 20 ms each keep 2.4 processors at work: 2.4 instances of two would be half at work.
    expect(scaled(120, settings).until(60).component(2).instances.placed).toBe(3);
  });

  test('looks once in each period, after it has scaled as before', () => {
    const run = scaled(0, { leastInstances: 3, scaleOverSeconds: 10, bootSeconds: 0 }).until(10.1);
    run.set(2, 'leastInstances', 5).until(20.1);
    expect(run.component(2).instances.placed).toBe(5);
    const { simulation } = run;
    const before = simulation.events;
    run.until(100.1);
    expect(simulation.events - before).toBe(8);
  });

  test('looks again a new period after that was changed', () => {
    const run = scaled(78, { scaleEverySeconds: 1_000 }).until(45);
    run.set(2, 'scaleEverySeconds', 10).until(54.9);
    expect(run.component(2).instances.placed).toBe(1);
    expect(run.until(55.1).component(2).instances.placed).toBe(8);
  });

  test('leaves the design alone, and goes back to it when it is switched off', () => {
    const run = scaled(78).until(20);
    expect(run.simulation.runningDesign.components[1]?.placement[0]?.instances).toBe(1);
    run.set(2, 'scaling', 'off');
    expect(run.component(2).instances.placed).toBe(1);
    run.until(60);
    expect(run.component(2).instances.placed).toBe(1);
  });

  test('is not disturbed by the end of a warm-up', () => {
    const run = scaled(78).until(8);
    run.simulation.resetMeasures();
    expect(run.until(10.1).component(2).instances.placed).toBe(8);
  });
});

test('a rolling restart takes one instance out after another and fails no call', () => {
  const run = new Bench()
    .client(1, 100)
    .service(2, 10, {}, { instances: 3 })
    .wire(1, 2)
    .start()
    .until(1);
  const pool = run.component(2) as unknown as {
    readonly restarts: { begin(bootSeconds: number, atATime: number): void };
  };
  pool.restarts.begin(2, 1);
  for (const seconds of [1.5, 3.5, 5.5])
    expect(run.until(seconds).component(2).instances.up).toBe(2);
  expect(run.until(7.5).component(2).instances.up).toBe(3);
  expect(run.started - run.ended('ok')).toBeLessThanOrEqual(1);
});

describe('faults act on instances that an autoscaler adds', () => {
  test('errors, until they are mended', () => {
    const run = scaled(78);
    const fault = run.break({ type: 'errors', component: 2, share: 1 });
    run.until(30);
    expect(run.component(2).instances.up).toBe(8);
    expect(run.ended('ok')).toBe(0);
    run.mend(fault).until(31);
    expect(run.ended('ok')).toBe(78);
  });

  test('the loss of a zone', () => {
    const run = new Bench()
      .client(1, 78, undefined, { timeoutMs: 100 })
      .service(2, 20, quick, {
        zones: [
          [zoneA, 1],
          [zoneB, 1],
        ],
      })
      .wire(1, 2)
      .start();
    const fault = run.break({ type: 'loseZone', zone: zoneB });
    const { instances } = run.until(30).component(2);
    // Half of the calls are lost on their way: those that arrive need four.
    expect([instances.placed, instances.up]).toEqual([4, 2]);
    run.mend(fault);
    expect(instances.up).toBe(4);
  });

  test('a version that fails', () => {
    const run = scaled(10);
    run.break({ type: 'deploy', component: 2, share: 1, bootSeconds: 1 });
    run.until(2).set(1, 'rate', 78).until(30);
    expect(run.component(2).instances.up).toBe(8);
    expect(run.ended('ok')).toBe(0);
  });

  test('the version before comes back with an instance that was taken away meanwhile', () => {
    const run = scaled(78).until(30);
    const fault = run.break({ type: 'deploy', component: 2, share: 1, bootSeconds: 0.5 });
    run.until(40).set(1, 'rate', 20).until(95);
    expect(run.component(2).instances.placed).toBe(2);
    run.mend(fault).until(100).set(1, 'rate', 78);
    const failed = run.ended('error');
    run.until(130);
    expect(run.component(2).instances.up).toBe(8);
    expect(run.ended('error')).toBe(failed);
  });
});
