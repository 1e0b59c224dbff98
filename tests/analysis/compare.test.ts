import { expect, test } from 'vitest';
import { type ComparedRuns, compareDesigns } from '../../src/analysis/compare/compareDesigns';
import { compareMeasures } from '../../src/analysis/compare/compareMeasures';
import { comparisonText } from '../../src/analysis/compare/comparisonText';
import { differencesBetween } from '../../src/analysis/compare/differencesBetween';
import type { Measures } from '../../src/analysis/compare/measuresOf';
import { kindOf } from '../../src/catalogue/kindOf';
import type { Design } from '../../src/model/Design';
import { threeTiers } from '../runner/threeTiers';
import { simulateHere } from '../support/simulateHere';

const calm: Measures = {
  p99Seconds: 0.1,
  p50Seconds: 0.01,
  successShare: 0.999,
  goodputPerSecond: 100,
  busiestShare: 0.5,
  busiest: 'Orders',
  costPerMonth: 800,
  lost: 0,
  staleReads: NaN,
};

function textsOf(a: readonly Measures[], b: readonly Measures[]): readonly string[] {
  return compareMeasures(a, b).map((one) => `${one.verdict}: ${comparisonText(one)}`);
}

test('a difference is told in words, and against its uncertainty', () => {
  const b = {
    ...calm,
    p99Seconds: 2.4,
    p50Seconds: 0.01005,
    successShare: 0.913,
    costPerMonth: 875,
  };
  expect(textsOf([calm], [b])).toEqual([
    'worse: 24 times slower',
    'same: no difference that can be told',
    'worse: −8.6 points',
    'same: the same',
    'same: the same',
    'worse: +$75 a month',
    'same: the same',
    'unknown: not measured',
  ]);
  // Seed by seed it is always 0.1 s less, although the seeds differ by far more than that.
  const seeds = [0.5, 1.5, 2.5];
  const runs = (less: readonly number[]) =>
    seeds.map((p99Seconds, seed) => ({ ...calm, p99Seconds: p99Seconds - (less[seed] ?? 0) }));
  expect(textsOf(runs([0, 0, 0]), runs([0.1, 0.1, 0.1]))[0]).toBe('better: 1.1 times faster');
  // What rounds to once is told as a share.
  expect(textsOf(runs([0, 0, 0]), runs([-0.03, -0.03, -0.03]))[0]).toBe('worse: 2% slower');
  expect(textsOf(runs([0, 0, 0]), runs([0.1, 0.6, -0.4]))[0]).toBe(
    'same: no difference that can be told',
  );
});

test('a slice is compared with a whole in the terms of its fleet', async () => {
  const whole = threeTiers(40);
  const slice: Design = { ...whole, slice: 10 };
  let runs: ComparedRuns | undefined;
  await compareDesigns(slice, whole, {
    kindOf,
    durationSeconds: 5,
    simulate: simulateHere,
    onProgress: (next) => (runs = next),
  });
  const [ofFleet, ofWhole] = [runs?.a[0], runs?.b[0]];
  expect(ofWhole?.goodputPerSecond).toBeGreaterThan(30);
  expect(ofFleet?.goodputPerSecond).toBe(10 * (ofWhole?.goodputPerSecond ?? 0));
  expect(ofFleet?.costPerMonth).toBe(10 * (ofWhole?.costPerMonth ?? 0));
  expect(ofFleet?.p99Seconds).toBe(ofWhole?.p99Seconds);
});

test('two designs run under the same arrivals, and a slower service is found slower', async () => {
  const a = threeTiers(40);
  const slow = a.components.map((one) =>
    one.id === 13
      ? {
          ...one,
          parameters: { ...one.parameters, serviceTime: { type: 'constant', value: 50 } as const },
        }
      : one,
  );
  const b: Design = { ...a, name: 'Slower', seed: a.seed + 99, components: slow };
  const seeds: number[] = [];
  let runs: ComparedRuns | undefined;
  const problems = await compareDesigns(a, b, {
    kindOf,
    durationSeconds: 5,
    simulate: (request) => {
      seeds.push(request.design.seed);
      return simulateHere(request);
    },
    onProgress: (next) => (runs = next),
  });
  expect(problems).toEqual([]);
  expect(seeds).toEqual([0, 0, 1, 1, 2, 2].map((more) => a.seed + more));
  // The tail of so few requests is not known well enough to be told from chance.
  const [, p50] = compareMeasures(runs?.a ?? [], runs?.b ?? []);
  expect(p50?.verdict).toBe('worse');
  expect(runs?.seriesOfA.length).toBe(runs?.seriesOfB.length);
  expect(differencesBetween(b, a)).toEqual({ components: new Set([13]), connections: new Set() });
});
