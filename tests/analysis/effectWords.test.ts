import { expect, test } from 'vitest';
import type { Effect } from '../../src/analysis/tryOut/Effect';
import { effectText } from '../../src/analysis/tryOut/effectText';
import { intervalText } from '../../src/analysis/tryOut/intervalText';

const effect = (before: number, after: number, interval: Effect['interval']): Effect => ({
  label: 'success',
  unit: 'share',
  better: 'more',
  before,
  after,
  difference: after - before,
  interval,
  verdict: 'better',
});

test('a sure difference is seen in the numbers that tell it, however small', () => {
  const small = effect(0.1531, 0.1526, [-0.0007, -0.0003]);
  expect(effectText(small)).toBe('success 15.31% → 15.26%');
  expect(intervalText(small)).toBe('95% interval of the difference: −0.1 points to −0.03 points');
  expect(effectText(effect(0.22, 0.9, null))).toBe('success 22% → 90%');
  expect(effectText(effect(0.5, 0.5, null))).toBe('success 50% → 50%');
});
