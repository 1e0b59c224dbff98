import { describe, expect, test } from 'vitest';
import { RateCurve } from '../../../src/engine/traffic/RateCurve';
import type { CurvePoint } from '../../../src/model/ParameterValue';

const points = (...list: readonly (readonly [number, number])[]): readonly CurvePoint[] =>
  list.map(([atSeconds, value]) => ({ atSeconds, value }));

test('without points the factor is 1 and nothing is bent', () => {
  const curve = new RateCurve([]);
  expect(curve.isFlat).toBe(true);
  expect(curve.after(7, 3)).toBe(10);
});

describe('a ramp from 1 at 10 s to 3 at 20 s', () => {
  const ramp = new RateCurve(points([10, 1], [20, 3]));

  test('is straight between its points and level beyond them', () => {
    expect([0, 10, 15, 20, 99].map((time) => ramp.at(time))).toEqual([1, 1, 2, 3, 3]);
  });

  test('brings the area of its trapezoid together in the time that it takes', () => {
    // 10 before it, 20 under it.
    expect(ramp.after(0, 30)).toBeCloseTo(20, 12);
    expect(ramp.after(10, 20)).toBeCloseTo(20, 12);
    // 1 d + 0.1 d^2 = 7.5 at d = 5.
    expect(ramp.after(10, 7.5)).toBeCloseTo(15, 12);
    expect(ramp.after(20, 9)).toBeCloseTo(23, 12);
  });
});

test('where it jumps, the value after the jump counts', () => {
  const step = new RateCurve(points([5, 1], [5, 4]));
  expect([4.999, 5].map((time) => step.at(time))).toEqual([1, 4]);
  expect(step.after(4, 5)).toBeCloseTo(6, 12);
});

test('nothing comes while the factor is 0, and never where it stays 0', () => {
  const pause = new RateCurve(points([1, 1], [1, 0], [9, 0], [9, 2]));
  expect(pause.after(0, 1.5)).toBeCloseTo(9.25, 12);
  const end = new RateCurve(points([1, 1], [1, 0]));
  expect(end.after(0, 1.5)).toBe(Infinity);
});

test('points that repeat go on for ever, however much is asked for', () => {
  const wave = new RateCurve(points([0, 0], [1, 2], [2, 0]), true);
  expect([0.5, 1, 1.5, 2.5, 1e6 + 1].map((time) => wave.at(time))).toEqual([1, 2, 1, 1, 2]);
  // One period is 2 long and holds 2.
  expect(wave.after(1, 2)).toBeCloseTo(3, 12);
  expect(wave.after(1, 2_000)).toBeCloseTo(2_001, 9);
  expect(new RateCurve(points([0, 0], [1, 0]), true).after(0, 1)).toBe(Infinity);
});

test('adding up small amounts comes to the same moment as one large amount', () => {
  const wave = new RateCurve(points([0, 1], [3, 5], [3, 0], [4, 2]), true, 0.7);
  let time = 0;
  for (let step = 0; step < 1_000; step++) time = wave.after(time, 0.05);
  expect(time).toBeCloseTo(wave.after(0, 50), 6);
});
