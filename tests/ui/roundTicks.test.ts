import { expect, test } from 'vitest';
import { durationTicks } from '../../src/ui/dock/axes/durationTicks';
import { roundTicks } from '../../src/ui/dock/axes/roundTicks';
import { tickText } from '../../src/ui/dock/axes/tickText';
import { formatCount } from '../../src/ui/format/formatCount';
import { formatDuration } from '../../src/ui/format/formatDuration';
import { formatShare } from '../../src/ui/format/formatShare';

const written = (top: number, format: (value: number) => string) =>
  roundTicks(top).map((value) => tickText(format(value)));

test('an axis is written in round values, three to six of them', () => {
  expect(written(0.735, formatShare)).toEqual(['0%', '20%', '40%', '60%']);
  expect(written(1.05, formatShare)).toEqual(['0%', '50%', '100%']);
  expect(written(2.625, formatDuration)).toEqual(['0 ms', '1 s', '2 s']);
  expect(written(0.081, formatDuration)).toEqual(['0 ms', '20 ms', '40 ms', '60 ms', '80 ms']);
  expect(written(4_280, formatCount)).toEqual(['0', '1,000', '2,000', '3,000', '4,000']);
  expect(written(1.89, formatCount)).toEqual(['0', '0.5', '1', '1.5']);
  for (let top = 0.001; top < 1e6; top *= 1.07) {
    expect(roundTicks(top).length).toBeGreaterThanOrEqual(3);
    expect(roundTicks(top).length).toBeLessThanOrEqual(6);
  }
});

const lengths = (top: number) => durationTicks(top).map((value) => tickText(formatDuration(value)));

test('lengths of time above two minutes are written in whole minutes, each once', () => {
  expect(lengths(2.625)).toEqual(['0 ms', '1 s', '2 s']);
  expect(lengths(120)).toEqual(written(120, formatDuration));
  expect(lengths(150)).toEqual(['0 ms', '60 s', '2 min']);
  expect(lengths(320)).toEqual(['0 ms', '2 min', '4 min']);
  expect(lengths(1_000)).toEqual(['0 ms', '5 min', '10 min', '15 min']);
  for (let top = 121; top < 1e5; top *= 1.07) {
    expect(new Set(lengths(top)).size).toBe(durationTicks(top).length);
    for (const value of durationTicks(top)) expect(value % 60).toBe(0);
  }
});
