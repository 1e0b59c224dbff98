import { describe, expect, test } from 'vitest';
import { Histogram } from '../../src/engine/Histogram';
import { bucketEdge } from '../../src/engine/histogram/bucketEdge';
import { bucketOf } from '../../src/engine/histogram/bucketOf';
import { RandomStream } from '../../src/engine/random/RandomStream';

describe('a histogram', () => {
  test('every edge belongs to the bucket that it opens, and no bucket is wider than 0.8%', () => {
    for (let bucket = 1; bucket < 4096; bucket++) {
      expect(bucketOf(bucketEdge(bucket))).toBe(bucket);
      expect(bucketEdge(bucket + 1) / bucketEdge(bucket) - 1).toBeLessThanOrEqual(1 / 128);
    }
    expect([0, -1, 1e-9, 1e9, Infinity].map(bucketOf)).toEqual([0, 0, 0, 4095, 4095]);
  });

  test('quantiles are within 0.8% of the sorted records', () => {
    const stream = new RandomStream(5, 1, 1);
    const histogram = new Histogram();
    const values = Float64Array.from(
      { length: 20_001 },
      () => 0.02 * Math.exp(2 * stream.normal()),
    ).toSorted();
    for (const value of values) histogram.record(value);
    for (const q of [0.001, 0.01, 0.25, 0.5, 0.9, 0.99, 0.999]) {
      const exact = values[Math.ceil(q * values.length) - 1]!;
      expect(Math.abs(histogram.quantile(q) / exact - 1)).toBeLessThanOrEqual(1 / 128);
    }
    expect([histogram.quantile(0), histogram.quantile(1)]).toEqual([values[0], values.at(-1)]);
    expect(histogram.count).toBe(20_001);
    expect(histogram.sum).toBeCloseTo(
      values.reduce((sum, value) => sum + value, 0),
      6,
    );
  });

  test('one repeated value is its own every quantile', () => {
    const histogram = new Histogram();
    for (const value of [0.005, 0.005, 0.005]) histogram.record(value);
    expect([0, 0.5, 0.99].map((q) => histogram.quantile(q))).toEqual([0.005, 0.005, 0.005]);
    expect(new Histogram().quantile(0.5)).toBeNaN();
  });

  test('quantiles of two together are those of both counted bucket by bucket', () => {
    const stream = new RandomStream(6, 1, 1);
    for (let round = 0; round < 400; round++) {
      const [one, other, both] = [new Histogram(), new Histogram(), new Histogram()];
      for (const [histogram, most] of [
        [one, round % 9],
        [other, round % 31],
      ] as const) {
        for (let count = 0; count < most; count++) {
          histogram.record(0.02 * Math.exp(2 * stream.normal()));
        }
        both.addFrom(histogram);
      }
      for (const q of [0, 0.01, 0.5, 0.9, 0.99, 1]) {
        expect(one.quantileWith(other, q)).toBe(countedQuantile(both, q));
      }
    }
  });

  test('adding, clearing, saving and restoring keep the records', () => {
    const [one, other, copy] = [new Histogram(), new Histogram(), new Histogram()];
    for (const value of [0, 0.25, 3]) one.record(value);
    for (const value of [0.5, 5000]) other.record(value);
    copy.record(1);
    one.addFrom(other);
    one.addFrom(new Histogram());
    const saved = structuredClone(one.save());
    one.clear();
    expect([one.count, one.sum, one.minimum, one.maximum]).toEqual([0, 0, Infinity, -Infinity]);
    for (let round = 0; round < 2; round++) {
      copy.restore(saved);
      expect([copy.count, copy.sum, copy.minimum, copy.maximum]).toEqual([5, 5003.75, 0, 5000]);
      expect(copy.quantile(0.6)).toBeCloseTo(0.5, 2);
      copy.record(9);
    }
    one.restore(new Histogram().save());
    expect(one.quantile(0.5)).toBeNaN();
  });

  test('every record lies in its bucket, wherever the ones before it lay', () => {
    const stream = new RandomStream(7, 1, 1);
    const histogram = new Histogram();
    const expected = new Uint32Array(4096);
    for (let count = 0; count < 2_000; count++) {
      // First all alike, then ever farther apart on both sides.
      const seconds = 0.02 * Math.exp((count / 250) * stream.normal());
      expected[bucketOf(seconds)]!++;
      if (count % 3 > 0) {
        histogram.record(seconds);
      } else {
        const one = new Histogram();
        one.record(seconds);
        histogram.addFrom(one);
      }
    }
    const { count, maximum } = histogram;
    expect(count).toBe(2_000);
    expect(Uint32Array.from(expected, (_, bucket) => histogram.countIn(bucket))).toEqual(expected);
    const above = expected.subarray(bucketOf(1) + 1).reduce((sum, records) => sum + records, 0);
    expect(histogram.countAbove(bucketEdge(bucketOf(1) + 1))).toBe(above);
    expect(histogram.countAbove(maximum)).toBe(0);
  });

  test('a small histogram is small when saved', () => {
    const histogram = new Histogram();
    for (const value of [0.01, 0.011]) histogram.record(value);
    expect((histogram.save() as { counts: Uint32Array }).counts.length).toBeLessThan(20);
  });
});

/** A quantile, found by counting from the lowest bucket on. */
function countedQuantile(histogram: Histogram, q: number): number {
  const { count, minimum, maximum } = histogram;
  if (count === 0) return NaN;
  let bucket = bucketOf(minimum);
  let below = 0;
  while (below + histogram.countIn(bucket) < q * count) below += histogram.countIn(bucket++);
  const [low, high] = [bucketEdge(bucket), bucketEdge(bucket + 1)];
  const value = low + (high - low) * ((q * count - below) / histogram.countIn(bucket));
  return Math.min(maximum, Math.max(minimum, value));
}
