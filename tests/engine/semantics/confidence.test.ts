import { describe, expect, test } from 'vitest';
import { Histogram } from '../../../src/engine/Histogram';
import { Batches } from '../../../src/engine/measures/Batches';
import { standardError } from '../../../src/engine/report/standardError';
import { takeReport } from '../../../src/engine/report/takeReport';
import type { LatencyInterval } from '../../../src/model/Report';
import type { Distribution } from '../../../src/model/Distribution';
import { always, Bench, read } from '../../support/bench';
import type { Running } from '../../support/Running';

/** A second in which so many requests took so long. */
function second(count: number, seconds: number): Histogram {
  const histogram = new Histogram();
  for (let record = 0; record < count; record++) histogram.record(seconds);
  return histogram;
}

function batchesAfter(seconds: number): Batches {
  const batches = new Batches();
  for (let number = 1; number <= seconds; number++) batches.add(second(1, number));
  return batches;
}

describe('batches', () => {
  test.each([
    [7, 7, 1],
    [16, 16, 1],
    [17, 8, 2],
    [32, 16, 2],
    [33, 8, 4],
    [1_000, 15, 64],
  ])('after %i s there are %i of %i s', (seconds, full, secondsEach) => {
    const batches = batchesAfter(seconds);
    expect([batches.full.length, batches.secondsEach]).toEqual([full, secondsEach]);
  });

  test('hold each second once, in order', () => {
    const sums = batchesAfter(33).full.map(({ sum }) => sum);
    expect(sums).toEqual([10, 26, 42, 58, 74, 90, 106, 122]);
  });

  test('come back from a keyframe as they were', () => {
    const batches = batchesAfter(45);
    const copy = new Batches();
    copy.restore(batches.save());
    for (const one of [batches, copy]) one.add(second(3, 9));
    expect(copy.save()).toEqual(batches.save());
  });
});

test('values whose neighbours are alike say less than others', () => {
  const alternating = [1, -1, 1, -1, 1, -1, 1, -1];
  const blocks = [1, 1, 1, 1, -1, -1, -1, -1];
  expect(standardError(alternating)).toBeCloseTo(Math.sqrt(8 / 7 / 8), 12);
  // Neighbours correlate with 5/8: the variance grows by (1 + 5/8) / (1 - 5/8).
  expect(standardError(blocks)).toBeCloseTo(Math.sqrt(((8 / 7 / 8) * 13) / 3), 12);
});

function station(serviceTime: Distribution): Running {
  return new Bench()
    .put(1, 'client', { rate: 50, timeoutMs: 0 })
    .put(2, 'service', { serviceTime, slots: 1, waiting: 'unbounded' })
    .wire(1, 2)
    .start();
}

function intervalOf(run: Running): LatencyInterval | null {
  return takeReport(run.simulation).system.interval;
}

describe('the report', () => {
  test('says nothing of how sure it is before it can', () => {
    const run = station(always(1));
    expect(intervalOf(run.until(7.9))).toBeNull();
    expect(intervalOf(run.until(8))).toMatchObject({ batches: 8, batchSeconds: 1 });
  });

  test('counts seconds in which nothing ended', () => {
    const slow = { delay: 'own', ownDelay: always(7_000), timeoutMs: 0 };
    const run = new Bench()
      .put(1, 'client', { rate: 50, timeoutMs: 0 })
      .put(2, 'service', { serviceTime: always(1), slots: 100 })
      .wire(1, 2, slow)
      .start();
    const interval = intervalOf(run.until(32));
    // All took as long: nothing is known of what is longer.
    expect(interval?.p90Seconds).toEqual([expect.closeTo(14.001, 6), null]);
  });

  test('brackets mean and quantiles of a queue, and says nothing of a tail that nobody has seen', () => {
    const run = station({ type: 'exponential', mean: 10 });
    run.until(400);
    const { interval, latency } = takeReport(run.simulation).system;
    const { meanSeconds, p50Seconds, p99Seconds } = interval!;
    // M/M/1 at rho 0.5: exponential with mean 20 ms.
    expect(meanSeconds![0]).toBeLessThan(0.02);
    expect(meanSeconds![1]).toBeGreaterThan(0.02);
    expect(p50Seconds![0]).toBeLessThan(0.02 * Math.LN2);
    expect(p50Seconds![1]).toBeGreaterThan(0.02 * Math.LN2);
    expect(p99Seconds![0]).toBeLessThan(latency.p99Seconds!);
    expect(p99Seconds![1]).toBeGreaterThan(latency.p99Seconds!);
    const short = station({ type: 'exponential', mean: 10 }).until(10);
    expect(intervalOf(short)!.p999Seconds).toBeNull();
  });

  test('is open above where a quantile may lie beyond the slowest request', () => {
    // All slow requests fall into one batch of sixteen: how large their share is in the long run, nobody can tell.
    const run = station({ type: 'exponential', mean: 10 }).until(8);
    const slow = run.break({ type: 'slow', component: 2, factor: 4 });
    run.until(9).mend(slow).until(64.5);
    const { interval, latency } = takeReport(run.simulation).system;
    expect(interval!.p99Seconds![0]).toBeLessThan(latency.p99Seconds!);
    expect(interval!.p99Seconds![1]).toBeNull();
  });

  test('forgets the warm-up', () => {
    const run = station({ type: 'exponential', mean: 10 }).until(20);
    run.simulation.resetMeasures();
    expect(intervalOf(run.until(27))).toBeNull();
    expect(intervalOf(run.until(28))?.batches).toBe(8);
  });
});

test.each([1, 2, 5, 14])('%i requests in a minute are too few to say anything', (requests) => {
  const evenly = { arrivals: 'schedule', everySeconds: 60 / requests, firstAtSeconds: 0.5 };
  const run = new Bench()
    .client(1, 1, read, evenly)
    .service(2, 0, { serviceTime: { type: 'exponential', mean: 20 } })
    .wire(1, 2)
    .start()
    .until(60);
  const { latency, interval } = takeReport(run.simulation).system;
  expect(latency.count).toBe(requests);
  expect(interval).toMatchObject({ batches: 15, meanSeconds: null, p50Seconds: null });
});

test('a mean is never said to be below nothing', () => {
  const seldom = { weight: 1, distribution: always(60_000) };
  const mostly = { weight: 15, distribution: always(1) };
  const run = new Bench()
    .client(1, 0.3)
    .service(2, 0, { serviceTime: { type: 'mixture', parts: [mostly, seldom] } })
    .wire(1, 2)
    .start()
    .until(120);
  const { interval } = takeReport(run.simulation).system;
  expect(interval!.meanSeconds![0]).toBe(0);
  expect(interval!.meanSeconds![1]).toBeGreaterThan(1);
});
