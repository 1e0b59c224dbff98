import { describe, expect, test } from 'vitest';
import { RandomStream } from '../../../src/engine/random/RandomStream';
import { ZipfSampler } from '../../../src/engine/random/ZipfSampler';

const DRAWS = 200_000;

describe('a Zipf sampler', () => {
  test.each([
    [1, 1],
    [2, 1],
    [10, 0],
    [10, 0.5],
    [10, 1],
    [10, 1.0000001],
    [50, 0.99],
    [20, 2.5],
  ])('n = %d, s = %d fits by chi-square', (n, s) => {
    const sampler = new ZipfSampler(n, s);
    const stream = new RandomStream(77, 1, 1);
    const counts = new Float64Array(n);
    for (let count = 0; count < DRAWS; count++) counts[sampler.sample(stream)]!++;
    const weights = Array.from({ length: n }, (_, rank) => Math.pow(rank + 1, -s));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const chiSquare = weights.reduce((sum, weight, rank) => {
      const expected = (DRAWS * weight) / total;
      return sum + ((counts[rank]! - expected) * (counts[rank]! - expected)) / expected;
    }, 0);
    // Mean n - 1, variance 2 (n - 1).
    expect(chiSquare).toBeLessThanOrEqual(n - 1 + 5 * Math.sqrt(2 * (n - 1)));
  });

  test('a billion keys: the hottest has its share and the ranks reach far', () => {
    const sampler = new ZipfSampler(1e9, 1);
    const stream = new RandomStream(78, 1, 1);
    const draws = Array.from({ length: DRAWS }, () => sampler.sample(stream));
    const harmonic = Math.log(1e9) + 0.5772156649015329;
    const hottest = draws.filter((rank) => rank === 0).length / DRAWS;
    expect(Math.abs(hottest - 1 / harmonic)).toBeLessThan(5 * Math.sqrt(1 / harmonic / DRAWS));
    const half = draws.filter((rank) => rank < Math.sqrt(1e9)).length / DRAWS;
    expect(
      Math.abs(half - (Math.log(Math.sqrt(1e9)) + 0.5772156649015329) / harmonic),
    ).toBeLessThan(2.5 / Math.sqrt(DRAWS));
    expect(draws.every((rank) => Number.isInteger(rank) && rank >= 0 && rank < 1e9)).toBe(true);
  });

  test('refuses what has no meaning', () => {
    expect(() => new ZipfSampler(0, 1)).toThrow(RangeError);
    expect(() => new ZipfSampler(10, -1)).toThrow(RangeError);
  });
});

test('the ranks of the table and those beyond it meet without a seam', () => {
  const [n, s] = [100_000, 0.99];
  const sampler = new ZipfSampler(n, s);
  const stream = new RandomStream(79, 1, 1);
  const edges = [1, 100, 16_000, 16_383, 17_000, 50_000, n];
  const counts = edges.map(() => 0);
  for (let count = 0; count < 2_000_000; count++) {
    const rank = sampler.sample(stream) + 1;
    counts[edges.findIndex((edge) => rank <= edge)]!++;
  }
  const weightTo = edges.map(() => 0);
  for (let rank = 1; rank <= n; rank++) {
    weightTo[edges.findIndex((edge) => rank <= edge)]! += Math.pow(rank, -s);
  }
  const total = weightTo.reduce((sum, weight) => sum + weight, 0);
  weightTo.forEach((weight, place) => {
    const share = weight / total;
    const deviation = Math.sqrt((share * (1 - share)) / 2_000_000);
    expect(Math.abs(counts[place]! / 2_000_000 - share)).toBeLessThan(4.5 * deviation);
  });
});
