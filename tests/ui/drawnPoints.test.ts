import { expect, test } from 'vitest';
import { drawnPoints } from '../../src/ui/inspector/drawnPoints';

const scale = { span: 100, top: 4 };
/** A point each second. */
const line = (from: number, to: number, low: number, high: number) =>
  Array.from({ length: to - from + 1 }, (_, second) => ({
    atSeconds: from + second,
    value: low + ((high - low) * second) / (to - from),
  }));

test('a straight stroke becomes its two ends', () => {
  expect(drawnPoints([], line(10, 60, 1, 3), scale)).toEqual([
    { atSeconds: 10, value: 1 },
    { atSeconds: 60, value: 3 },
  ]);
});

test('a stroke keeps its corner and replaces only what lies under it', () => {
  const before = [0, 20, 40, 80].map((atSeconds) => ({ atSeconds, value: 1 }));
  const stroke = [...line(10, 30, 1, 3), ...line(30, 50, 3, 1)];
  expect(drawnPoints(before, stroke, scale)).toEqual([
    { atSeconds: 0, value: 1 },
    { atSeconds: 10, value: 1 },
    { atSeconds: 30, value: 3 },
    { atSeconds: 50, value: 1 },
    { atSeconds: 80, value: 1 },
  ]);
});

test('a stroke from right to left is the same', () => {
  const stroke = line(10, 60, 1, 3);
  expect(drawnPoints([], stroke.toReversed(), scale)).toEqual(drawnPoints([], stroke, scale));
});
