import { expect, test } from 'vitest';
import { formatSeconds } from '../../src/exchange/words/formatSeconds';

test.each([
  [null, '–'],
  [0, '0 s'],
  [0.000_25, '250 µs'],
  [0.001, '1.00 ms'],
  [0.0124, '12.4 ms'],
  [2.305, '2.31 s'],
  [1_234.5, '1,235 s'],
])('%s is told as %s', (seconds, text) => {
  expect(formatSeconds(seconds)).toBe(text);
});

test('what rounds up to the next unit, or to a digit more, is told in it', () => {
  expect(formatSeconds(0.000_999_7)).toBe('1.00 ms');
  expect(formatSeconds(0.999_7)).toBe('1.00 s');
  expect(formatSeconds(0.009_999)).toBe('10.0 ms');
  expect(formatSeconds(99.97)).toBe('100 s');
  expect(formatSeconds(999.7)).toBe('1,000 s');
});
