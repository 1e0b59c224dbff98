import { expect, test } from 'vitest';
import { formatClock } from '../../src/ui/format/formatClock';
import { formatCount } from '../../src/ui/format/formatCount';
import { formatDuration } from '../../src/ui/format/formatDuration';
import { formatMoney } from '../../src/ui/format/formatMoney';
import { formatShare } from '../../src/ui/format/formatShare';
import { groupDigits } from '../../src/ui/format/groupDigits';
import { parseNumber } from '../../src/ui/format/parseNumber';
import { sliderPlace, sliderSteps, sliderValue } from '../../src/ui/inspector/sliderScale';

test('counts stay short, and exact where they are small', () => {
  expect([0, 0.42, 7.25, 148, 4_280, 12_345, 456_789, 1_200_000].map(formatCount)).toEqual([
    '0',
    '0.4',
    '7.3',
    '148',
    '4,280',
    '12.3k',
    '457k',
    '1.2M',
  ]);
  expect(formatCount(Number.NaN)).toBe('–');
});

test('lengths of time carry their unit', () => {
  expect(
    [0, 0.000_000_12, 0.000_004, 0.00025, 0.0011, 0.096, 0.9999, 2.31, 75, 3_600].map(
      formatDuration,
    ),
  ).toEqual([
    '0 ms',
    '0.12 µs',
    '4.0 µs',
    '0.25 ms',
    '1.10 ms',
    '96 ms',
    '1.00 s',
    '2.3 s',
    '75 s',
    '60 min',
  ]);
});

test('money has three figures', () => {
  expect([0, 38.2, 1_840, 6_779, 135_580, 1_432_000, Number.NaN].map(formatMoney)).toEqual([
    '$0',
    '$38',
    '$1,840',
    '$6,780',
    '$136k',
    '$1.4M',
    '–',
  ]);
});

test('a share is 100% only when it is whole', () => {
  expect([1, 0.99999, 0.914, 0.0002, 0].map(formatShare)).toEqual([
    '100%',
    '99.9%',
    '91.4%',
    '0.02%',
    '0%',
  ]);
});

test('the clock counts minutes, and hours when there are some', () => {
  expect(formatClock(134.6)).toBe('02:14.6');
  expect(formatClock(3_734.65)).toBe('1:02:14.6');
});

test('numbers are read as people type them', () => {
  expect(['1,200', '2k', '1.5', '3M', '.5'].map(parseNumber)).toEqual([
    1_200, 2_000, 1.5, 3e6, 0.5,
  ]);
  expect(parseNumber('')).toBeNaN();
  expect(parseNumber('many')).toBeNaN();
  expect(['1,5', '0,25', '1,2345', ',5', '12,34', '5m', '-', '.'].map(parseNumber)).toEqual(
    Array.from({ length: 8 }, () => Number.NaN),
  );
  expect(['-1', '1e3', '12,345.5', '1,234,567', '4.'].map(parseNumber)).toEqual([
    -1, 1_000, 12_345.5, 1_234_567, 4,
  ]);
});

test('a slider comes to both ends and back to where it was', () => {
  const decades = { minimum: 1, maximum: 100_000, scale: 'logarithmic', whole: true } as const;
  expect(sliderValue(decades, sliderSteps)).toBe(100_000);
  expect(sliderValue(decades, 0)).toBe(1);
  for (const value of [1, 16, 500, 100_000]) {
    expect(sliderValue(decades, sliderPlace(decades, value))).toBeCloseTo(value, -1);
  }
  const fromZero = { minimum: 0, maximum: 1_000_000, scale: 'logarithmic', whole: false } as const;
  expect(sliderValue(fromZero, 0)).toBe(0);
  expect(sliderPlace(fromZero, 0)).toBe(0);
});

test('the digits of a large number are parted in threes, and read again as the same number', () => {
  const numbers = [0, 999, 1_000, 250_000, 1_234_567.891_25, -4_280, 0.000_012_5, 1e21, 5e-7];
  expect(numbers.map(groupDigits)).toEqual([
    '0',
    '999',
    '1,000',
    '250,000',
    '1,234,567.89125',
    '-4,280',
    '0.0000125',
    '1e+21',
    '5e-7',
  ]);
  expect(numbers.map(groupDigits).map(parseNumber)).toEqual(numbers);
});
