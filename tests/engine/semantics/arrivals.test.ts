import { describe, expect, test } from 'vitest';
import type { ParameterValue } from '../../../src/model/ParameterValue';
import { always, Bench } from '../../support/bench';
import type { Running } from '../../support/Running';

const client = 1;
const service = 2;

function source(parameters: Readonly<Record<string, ParameterValue>>): Running {
  return new Bench()
    .put(client, 'client', { timeoutMs: 0, ...parameters })
    .service(service, 0)
    .wire(client, service)
    .start();
}

/** Requests started in each of so many seconds. */
function countsPerSecond(run: Running, seconds: number): readonly number[] {
  let before = 0;
  return Array.from({ length: seconds }, (_, second) => {
    const count = run.until(second + 1).started - before;
    before += count;
    return count;
  });
}

function startedBy(run: Running, ...times: readonly number[]): readonly number[] {
  return times.map((time) => run.until(time).started);
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Variance of counts divided by their mean: 1 for Poisson, 0 for even arrivals, above 1 for bursts. */
function dispersion(counts: readonly number[]): number {
  const mean = meanOf(counts);
  return meanOf(counts.map((count) => (count - mean) ** 2)) / mean;
}

describe('bursts', () => {
  test('the rate is the mean over bursts and calms, and counts vary far more than those of Poisson', () => {
    const counts = countsPerSecond(source({ arrivals: 'bursty', rate: 100 }), 4_000);
    expect(meanOf(counts) / 100).toBeCloseTo(1, 1);
    // On for 1 s, off for 4 s on average: within a second, 1 + 2 rate w with w = E[(t - r(1 - e^(-t/r)))] about 0.36 s of r = 0.8 s.
    expect(dispersion(counts)).toBeGreaterThan(200);
    expect(dispersion(counts)).toBeLessThan(400);
  });

  test('with as much in the calm as in a burst it is Poisson', () => {
    const counts = countsPerSecond(source({ arrivals: 'bursty', rate: 100, calmShare: 1 }), 1_000);
    expect(meanOf(counts) / 100).toBeCloseTo(1, 1);
    expect(dispersion(counts)).toBeGreaterThan(0.8);
    expect(dispersion(counts)).toBeLessThan(1.2);
  });

  test('on and off by the clock: nothing comes while it is off', () => {
    const run = source({
      arrivals: 'bursty',
      rate: 50,
      burstLength: always(1_000),
      calmLength: always(1_000),
    });
    const counts = countsPerSecond(run, 40);
    const even = meanOf(counts.filter((_, second) => second % 2 === 0));
    const odd = meanOf(counts.filter((_, second) => second % 2 === 1));
    expect(Math.min(even, odd)).toBe(0);
    expect(Math.max(even, odd) / 100).toBeCloseTo(1, 1);
  });
});

test('gaps of my own come one after another, each drawn anew', () => {
  expect(startedBy(source({ arrivals: 'gaps', gaps: always(250) }), 0.2, 1, 10)).toEqual([
    0, 4, 40,
  ]);
  const counts = countsPerSecond(
    source({ arrivals: 'gaps', gaps: { type: 'erlang', k: 4, mean: 10 } }),
    1_000,
  );
  expect(meanOf(counts) / 100).toBeCloseTo(1, 1);
  // A renewal process has the squared variation of its gaps: 1/4.
  expect(dispersion(counts)).toBeCloseTo(0.25, 1);
});

describe('a schedule', () => {
  const schedule = { arrivals: 'schedule', everySeconds: 10, requestsEach: 3, firstAtSeconds: 2 };

  test('sends all its requests together at each occasion, from the first on', () => {
    expect(startedBy(source(schedule), 1.9, 2, 11.9, 12, 42)).toEqual([0, 3, 3, 6, 15]);
  });

  test('sends more while a fault multiplies the traffic, and none while it stops', () => {
    const run = source(schedule);
    run.until(5);
    const more = run.break({ type: 'traffic', component: client, factor: 2 });
    expect(startedBy(run, 12)).toEqual([9]);
    run.mend(more);
    run.break({ type: 'traffic', component: client, factor: 0 });
    expect(startedBy(run, 35)).toEqual([9]);
  });

  test('when it changes, an occasion that has just passed does not come again', () => {
    const run = source(schedule);
    run.until(12);
    run.set(client, 'requestsEach', 1);
    expect(startedBy(run, 21.9, 22)).toEqual([6, 7]);
  });
});

describe('a replay', () => {
  const counts = [
    { atSeconds: 0, value: 5 },
    { atSeconds: 10, value: 0 },
    { atSeconds: 20, value: 40 },
  ];

  test('brings in each interval as many as are in the list, and then no more', () => {
    const run = source({ arrivals: 'replay', counts });
    expect(startedBy(run, 10, 20, 30, 500)).toEqual([5, 5, 45, 45]);
  });

  test('begins again where it is to', () => {
    const run = source({ arrivals: 'replay', counts, countsRepeat: true });
    expect(startedBy(run, 30, 40, 50, 60)).toEqual([45, 50, 50, 90]);
  });

  test('spreads them over their interval at random', () => {
    const run = source({ arrivals: 'replay', counts: [{ atSeconds: 0, value: 10_000 }] });
    const [half] = startedBy(run, 0.5);
    expect(half).toBeGreaterThan(4_800);
    expect(half).toBeLessThan(5_200);
    expect(startedBy(run, 1)).toEqual([10_000]);
  });

  test('a fault multiplies what is left', () => {
    const run = source({ arrivals: 'replay', counts: [{ atSeconds: 0, value: 100 }] });
    run.until(0);
    run.break({ type: 'traffic', component: client, factor: 3 });
    expect(startedBy(run, 5)).toEqual([300]);
  });
});

const paced = (workMs: number) =>
  new Bench()
    .put(client, 'client', { arrivals: 'paced', users: 1, paceMs: 100, timeoutMs: 0 })
    .put(service, 'service', { serviceTime: always(workMs), slots: 1 })
    .wire(client, service)
    .start();

describe('users at a pace', () => {
  test('send when they mean to as long as answers come in time', () => {
    expect(startedBy(paced(40), 0.09, 0.1, 1, 10)).toEqual([0, 1, 10, 100]);
  });

  test('send as soon as they can when answers are late, and catch up afterwards', () => {
    const run = paced(40);
    run.until(1.05);
    const slow = run.break({ type: 'slow', component: service, factor: 10 });
    // The request of 1.1 s has its answer at 1.5 s, that of 1.2 s at 1.9 s.
    expect(startedBy(run, 1.6)).toEqual([12]);
    run.mend(slow);
    expect(startedBy(run, 5.05)).toEqual([50]);
    const { latency } = run.simulation.world.kernel.requests;
    expect(latency.whole().maximum).toBeCloseTo(0.4, 9);
    // From the moment at which they were meant to start, the second of them took 0.7 s.
    expect(run.simulation.world.kernel.requests.latencyFromIntended().maximum).toBeCloseTo(0.7, 9);
  });

  test('several share out their pace evenly', () => {
    const run = source({ arrivals: 'paced', users: 4, paceMs: 1_000 });
    expect(startedBy(run, 0.24, 0.25, 0.5, 1, 2)).toEqual([0, 1, 2, 4, 8]);
  });
});

describe('the rate follows its curve', () => {
  const even = { arrivals: 'constant', rate: 10 };

  test.each([
    ['ramp', { curveFactor: 3 }, [100, 300, 600]],
    ['step', { curveFactor: 3 }, [100, 400, 700]],
    ['spike', { curveFactor: 3 }, [100, 400, 500]],
  ] as const)('a %s', (curve, more, wanted) => {
    const run = source({ ...even, curve, curveStart: 10, curveSeconds: 10, ...more });
    const counts = startedBy(run, 10.01, 20.01, 30.01);
    counts.forEach((count, place) => expect(Math.abs(count - wanted[place]!)).toBeLessThan(2));
  });

  test('a day: as much at night as at its height together, and the mean is the rate', () => {
    const run = source({ ...even, curve: 'diurnal', curveStart: 0, curveSeconds: 40 });
    const [rise, day, fall, night] = [10, 20, 30, 40].map((time) => run.until(time).started);
    // Over a quarter of the sine the factor is 1 + 2 / pi on average.
    expect(rise).toBeCloseTo(164, -1);
    expect(day! - rise!).toBeCloseTo(164, -1);
    expect(fall! - day!).toBeCloseTo(36, -1);
    expect(night).toBeCloseTo(400, -1);
  });

  test('points that repeat, for a Poisson stream as well', () => {
    const points = [
      { atSeconds: 0, value: 0 },
      { atSeconds: 1, value: 0 },
      { atSeconds: 1, value: 2 },
      { atSeconds: 2, value: 2 },
    ];
    const run = source({ rate: 100, curve: 'drawn', points, pointsRepeat: true });
    const counts = countsPerSecond(run, 400);
    expect(meanOf(counts.filter((_, second) => second % 2 === 0))).toBe(0);
    const full = counts.filter((_, second) => second % 2 === 1);
    expect(meanOf(full) / 200).toBeCloseTo(1, 1);
    expect(dispersion(full)).toBeGreaterThan(0.7);
    expect(dispersion(full)).toBeLessThan(1.3);
  });

  test('users come and go with it', () => {
    const run = source({
      arrivals: 'users',
      users: 100,
      thinkTime: always(100),
      curve: 'ramp',
      curveFactor: 0,
      curveStart: 5,
      curveSeconds: 10,
    });
    const users = () =>
      (run.component(client) as unknown as { flow: { users: number } }).flow.users;
    run.until(4);
    expect(users()).toBe(100);
    run.until(10.5);
    expect(users()).toBeCloseTo(45, -1);
    run.until(16);
    expect(users()).toBe(0);
  });
});

test.each([
  ['constant', { rate: 0.5 }],
  ['gaps', { gaps: always(2_000) }],
])(
  '%s gaps longer than a second follow a ramp, which changes the rate each second',
  (arrivals, own) => {
    const run = source({ arrivals, ...own });
    run.break({ type: 'ramp', component: 0, factor: 3, overSeconds: 100 });
    // A mean factor of 1.99 in steps of a second, less what has passed of the last gap.
    expect(run.until(100).started).toBe(99);
    const surge = run.break({ type: 'traffic', component: 0, factor: 2 });
    run.until(100.05).mend(surge).until(160);
    expect(run.started).toBe(99 + 90);
  },
);
