import { expect, test } from 'vitest';
import { bloomFilter } from '../../../src/analysis/calculators/bloomFilter';
import { criticalHitShare } from '../../../src/analysis/calculators/criticalHitShare';
import { sortedRunReads } from '../../../src/analysis/calculators/sortedRunReads';
import { sustainableWrites } from '../../../src/analysis/calculators/sustainableWrites';
import { writeAmplification } from '../../../src/analysis/calculators/writeAmplification';

test('ten bits a key let about one absent key in a hundred pass', () => {
  const { falsePositiveShare, bestHashes } = bloomFilter(10_000, 1_000, 7);
  expect(falsePositiveShare).toBeCloseTo(0.00819, 5);
  expect(bestHashes).toBeCloseTo(6.93, 2);
});

test('a filter saves the reads of all runs that do not have the key', () => {
  expect(sortedRunReads(5, 0.01)).toEqual({
    absent: 0.05,
    absentWithoutFilters: 5,
    presentInLastRun: 1.04,
  });
});

test('levels write more often than tiers, and a disk takes so much less', () => {
  expect(writeAmplification(4, 10, 128, 16_384)).toEqual({
    leveledAtMost: 33,
    tiered: 6,
    pagesAtMost: 128,
  });
  expect(sustainableWrites(500, 50)).toBe(10);
});

test('a database that serves three reads in ten needs seven hits in ten', () => {
  expect(criticalHitShare(1_000, 300)).toBe(0.7);
  expect(criticalHitShare(1_000, 2_000)).toBe(0);
});
