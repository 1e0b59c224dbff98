import * as fc from 'fast-check';
import type { SharedAttempt } from '../../src/model/SharedAttempt';

const id = fc
  .array(fc.stringMatching(/^[a-z0-9]{1,8}$/), { minLength: 1, maxLength: 4 })
  .map((words) => words.join('-'));
const tenths = (most: number) => fc.nat(most * 10).map((value) => value / 10);
const amount = fc
  .oneof(fc.nat(1_000_000), fc.double({ min: 0, max: 1e9, noNaN: true }))
  .map((value) => Number(Math.abs(value).toPrecision(4)));

/** An attempt as a link can tell it. */
export function arbitraryAttempt(): fc.Arbitrary<SharedAttempt> {
  const part = fc
    .tuple(
      fc.constantFrom('load', 'faults', 'correctness', 'cost', 'prediction'),
      tenths(50),
      tenths(50),
    )
    .map(([dimension, one, other]) => ({
      dimension,
      points: Math.min(one, other),
      possible: Math.max(one, other),
    }));
  const missed = fc.record({
    id,
    value: fc.oneof(fc.constant(null), fc.constant(Infinity), amount),
    seedPlace: fc.nat(2),
    atSeconds: tenths(10_000),
  });
  const answers = fc.record(
    {
      prediction: fc.record({ component: fc.nat(1_000), ratePerSecond: amount }),
      estimates: fc.dictionary(id, amount, { maxKeys: 6 }),
      hints: fc.nat(4),
      selfMarks: fc.array(fc.nat(2), { maxLength: 6 }),
      isChanged: fc.constant(true),
    },
    { requiredKeys: [] },
  );
  return fc.record({
    challenge: id,
    level: fc.constantFrom('junior', 'mid', 'senior', 'staff'),
    minutes: fc.nat(100_000),
    runs: fc.nat(10_000),
    answers,
    score: tenths(100),
    result: fc.constantFrom('strong', 'pass', 'mixed', 'no'),
    parts: fc.uniqueArray(part, { selector: ({ dimension }) => dimension, maxLength: 5 }),
    missed: fc.uniqueArray(missed, { selector: (one) => one.id, maxLength: 20 }),
  });
}
