import { expect, test } from 'vitest';
import { availabilityOfNines } from '../../src/analysis/calculators/availabilityOfNines';
import { averageRate } from '../../src/analysis/calculators/averageRate';
import { combinations } from '../../src/analysis/calculators/combinations';
import { copysetLoss } from '../../src/analysis/calculators/copysetLoss';
import { downtimeHoursPerYear } from '../../src/analysis/calculators/downtimeHoursPerYear';
import { egressBitsPerSecond } from '../../src/analysis/calculators/egressBitsPerSecond';
import { fanOutWrites } from '../../src/analysis/calculators/fanOutWrites';
import { hoursBetweenPairFailures } from '../../src/analysis/calculators/hoursBetweenPairFailures';
import { insideByLittle } from '../../src/analysis/calculators/insideByLittle';
import { majorityOf } from '../../src/analysis/calculators/majorityOf';
import { monthlyStorageCost } from '../../src/analysis/calculators/monthlyStorageCost';
import { monthlyTransferCost } from '../../src/analysis/calculators/monthlyTransferCost';
import { ninesOf } from '../../src/analysis/calculators/ninesOf';
import { parallelAvailability } from '../../src/analysis/calculators/parallelAvailability';
import { peakRate } from '../../src/analysis/calculators/peakRate';
import { quorumAvailability } from '../../src/analysis/calculators/quorumAvailability';
import { repairedAvailability } from '../../src/analysis/calculators/repairedAvailability';
import { secondsByLittle } from '../../src/analysis/calculators/secondsByLittle';
import { seriesAvailability } from '../../src/analysis/calculators/seriesAvailability';
import { serversNeeded } from '../../src/analysis/calculators/serversNeeded';
import { shardOverlap } from '../../src/analysis/calculators/shardOverlap';
import { storedBytes } from '../../src/analysis/calculators/storedBytes';

test('what is needed together is up less often, what can stand in for the other more often', () => {
  expect(seriesAvailability([0.99, 0.9])).toBeCloseTo(0.891, 12);
  expect(parallelAvailability([0.99, 0.9])).toBeCloseTo(0.999, 12);
  expect(seriesAvailability([])).toBe(1);
  expect(parallelAvailability([])).toBe(0);
});

test('a quorum of one is parallel, a quorum of all is in series, of none is always there', () => {
  const [a, two] = [0.97, 2];
  expect(quorumAvailability(two, 1, a)).toBeCloseTo(parallelAvailability([a, a]), 12);
  expect(quorumAvailability(two, two, a)).toBeCloseTo(a * a, 12);
  expect(quorumAvailability(5, 0, 0.3)).toBeCloseTo(1, 12);
  expect([1, 2, 3, 4, 5].map(majorityOf)).toEqual([1, 2, 2, 3, 3]);
});

test('99.9% is three nines and 8 h 46 min a year', () => {
  expect(ninesOf(0.999)).toBeCloseTo(3, 9);
  expect(availabilityOfNines(3)).toBeCloseTo(0.999, 12);
  expect(downtimeHoursPerYear(0.999)).toBeCloseTo(8.76, 9);
});

test('what runs for nine hours and is mended in one is up for nine tenths of the time', () => {
  expect(repairedAvailability(9, 1)).toBeCloseTo(0.9, 12);
  // 0.09 of the time one alone is down and the other fails once in nine hours; two ways round.
  expect(hoursBetweenPairFailures(9, 1)).toBeCloseTo(50, 9);
});

test('combinations', () => {
  expect(combinations(8, 2)).toBe(28);
  expect(combinations(5000, 3)).toBe(20_820_835_000);
  expect([combinations(4, 5), combinations(4, -1), combinations(0, 0)]).toEqual([0, 0, 1]);
});

test('losing as many nodes as there are copies loses exactly one set of them', () => {
  const all = combinations(10, 3);
  expect(copysetLoss({ nodes: 10, failed: 3, replicas: 3, copysets: 1 })).toBeCloseTo(1 / all, 12);
  expect(copysetLoss({ nodes: 10, failed: 2, replicas: 3, copysets: 50 })).toBe(0);
  expect(copysetLoss({ nodes: 10, failed: 10, replicas: 3, copysets: 1 })).toBe(1);
});

test('the overlaps of two shards are all that can be', () => {
  const shares = [0, 1, 2, 3, 4, 5].map((shared) => shardOverlap(20, 5, shared));
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(shares[5]).toBeCloseTo(1 / combinations(20, 5), 12);
});

test("Little's law, both ways round", () => {
  expect(insideByLittle(40, 8)).toBe(320);
  expect(secondsByLittle(320, 40)).toBe(8);
});

test('an estimate on the back of an envelope', () => {
  // 10 million users who read 100 times a day and write once a 1 kB record, kept for five years three times.
  const reads = averageRate(10_000_000, 100);
  expect(reads).toBeCloseTo(11_574, 0);
  expect(peakRate(reads, 3)).toBeCloseTo(34_722, 0);
  expect(egressBitsPerSecond(reads, 1_000)).toBeCloseTo(92.6e6, -5);
  const writesPerDay = 10_000_000;
  expect(storedBytes({ writesPerDay, bytesPerWrite: 1_000, years: 5, copies: 3 })).toBe(54.75e12);
  expect(serversNeeded(34_722, 1_000, 0.7)).toBe(50);
  expect(serversNeeded(100, 10, 1, 2)).toBe(12);
  expect(fanOutWrites(116, 200)).toBe(23_200);
  expect(monthlyTransferCost(92.6e6, 0.09)).toBeCloseTo(2_700, -1);
  expect(monthlyStorageCost(54.75e12, 0.023)).toBeCloseTo(1_259, 0);
});
