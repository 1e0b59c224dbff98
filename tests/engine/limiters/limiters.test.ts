import { describe, expect, test } from 'vitest';
import { AdaptiveLimit } from '../../../src/engine/limiters/AdaptiveLimit';
import { ConcurrencyLimit } from '../../../src/engine/limiters/ConcurrencyLimit';
import { FixedWindow } from '../../../src/engine/limiters/FixedWindow';
import { LeakyBucket } from '../../../src/engine/limiters/LeakyBucket';
import { type Limiter, verdict } from '../../../src/engine/limiters/Limiter';
import { SlidingCounter } from '../../../src/engine/limiters/SlidingCounter';
import { SlidingLog } from '../../../src/engine/limiters/SlidingLog';
import { Subjects } from '../../../src/engine/limiters/Subjects';
import { TokenBucket } from '../../../src/engine/limiters/TokenBucket';

function tokens(rate: number, burst: number): TokenBucket {
  return Object.assign(new TokenBucket(), { rate, burst });
}

function leaky(rate: number, places: number): LeakyBucket {
  return Object.assign(new LeakyBucket(), { rate, places });
}

function windows<Window extends FixedWindow | SlidingCounter>(
  window: Window,
  limit: number,
): Window {
  return Object.assign(window, { limit, seconds: 60 });
}

function log(limit: number, seconds: number): SlidingLog {
  const made = new SlidingLog();
  made.configure(limit, seconds);
  return made;
}

/** How many of 200 requests in the 0.2 s around an edge of the windows pass. */
function passAtEdge(limiter: Limiter): number {
  const times = Array.from({ length: 200 }, (_, place) => 59.9 + (place + 0.5) * 0.001);
  return times.filter((now) => limiter.take(0, now, 1) === 0).length;
}

test('a burst of 200 in 0.2 s over the edge of a minute, 100 a minute allowed', () => {
  expect(passAtEdge(windows(new FixedWindow(), 100))).toBe(200);
  expect(passAtEdge(log(100, 60))).toBe(100);
  expect(passAtEdge(windows(new SlidingCounter(), 100))).toBe(101);
  expect(passAtEdge(tokens(100 / 60, 20))).toBe(20);
});

describe('token bucket', () => {
  test('fills while nobody comes, up to its burst', () => {
    const bucket = tokens(10, 3);
    const at = (now: number) => bucket.take(0, now, 1);
    expect([0, 0, 0, 0].map(at)).toEqual([0, 0, 0, verdict.rejected]);
    expect([0.1, 0.1].map(at)).toEqual([0, verdict.rejected]);
    expect([9, 9, 9, 9].map(at)).toEqual([0, 0, 0, verdict.rejected]);
  });

  test('lets a steady stream at its rate pass for ever', () => {
    const bucket = tokens(10, 1);
    const verdicts = Array.from({ length: 100_000 }, (_, place) => bucket.take(0, place * 0.1, 1));
    expect(verdicts.every((one) => one === 0)).toBe(true);
  });
});

test('a leaky bucket lets one out at once and the others evenly', () => {
  const bucket = leaky(10, 3);
  const waits = [0, 0, 0, 0, 0].map((now) => bucket.take(0, now, 1));
  expect(waits.slice(0, 4).map((wait) => Math.round(wait * 1_000))).toEqual([0, 100, 200, 300]);
  expect(waits[4]).toBe(verdict.rejected);
  expect(bucket.take(0, 0.15, 1)).toBeCloseTo(0.25, 9);
});

test('a sliding counter weighs the window before by what is left of it', () => {
  const counter = windows(new SlidingCounter(), 50);
  counter.limit = Infinity;
  for (let request = 0; request < 42; request++) counter.take(0, 30, 1);
  for (let request = 0; request < 18; request++) counter.take(0, 61, 1);
  counter.limit = 50;
  expect(counter.estimate(0, 75)).toBeCloseTo(49.5, 9);
  expect(counter.take(0, 75, 1)).toBe(0);
  expect(counter.take(0, 75, 1)).toBe(verdict.rejected);
  expect(counter.estimate(0, 200)).toBe(0);
});

test('a sliding log forgets a request exactly one window after it', () => {
  const limiter = log(2, 1);
  const at = (now: number) => limiter.take(0, now, 1);
  expect([0, 0.6, 0.9].map(at)).toEqual([0, 0, verdict.rejected]);
  expect([1, 1.5].map(at)).toEqual([0, verdict.rejected]);
  expect(at(1.6)).toBe(0);
});

test('what is kept for others is shed, what is over the limit rejected', () => {
  const limiter = Object.assign(new ConcurrencyLimit(), { limit: 4 });
  const take = (share: number) => limiter.take(0, 0, share);
  expect([take(0.5), take(0.5), take(0.5), take(1), take(1), take(1)]).toEqual([
    0,
    0,
    verdict.shed,
    0,
    0,
    verdict.rejected,
  ]);
  limiter.give(0);
  expect(take(1)).toBe(0);
});

/** Something behind with `slots`, each answer taking a second a slot's share; the limit that it settles at. */
function settle(slots: number): number {
  const limiter = Object.assign(new AdaptiveLimit(), { most: 1_000, slowSeconds: 1.5 });
  let now = 0;
  for (let round = 0; round < 400; round++) {
    let sent = 0;
    while (limiter.take(0, now, 1) === 0) sent++;
    const seconds = Math.max(1, sent / slots);
    now += seconds;
    for (let answer = 0; answer < sent; answer++) limiter.give(0, now, seconds, true);
  }
  return limiter.limitNow(0);
}

describe('adaptive limit', () => {
  test('grows to where answers become too slow and stays below it', () => {
    for (const slots of [20, 80]) {
      expect(settle(slots)).toBeGreaterThan(slots * 1.5 * 0.85);
      expect(settle(slots)).toBeLessThan(slots * 1.5 + 3);
    }
  });

  test('a hundred failures of one round take only a tenth away', () => {
    const limiter = Object.assign(new AdaptiveLimit(), { most: 1_000, slowSeconds: 1 });
    for (let request = 0; request < 10; request++) limiter.take(0, 1, 1);
    for (let request = 0; request < 10; request++) limiter.give(0, 2, 1, false);
    expect(limiter.limitNow(0)).toBeCloseTo(9, 9);
  });
});

/** What a limiter says to three hundred requests of seven subjects. */
function play(limiter: Limiter, from: number): readonly number[] {
  return Array.from({ length: 300 }, (_, place) =>
    limiter.take(place % 7, from + place * 0.013, place % 3 === 0 ? 0.6 : 1),
  );
}

describe('subjects', () => {
  test('each has its own count, and past the bound the oldest begins anew', () => {
    const subjects = new Subjects(2);
    subjects.first[subjects.entryOf(7)] = 70;
    subjects.first[subjects.entryOf(8)] = 80;
    expect(subjects.first[subjects.entryOf(7)]).toBe(70);
    subjects.entryOf(9);
    expect(subjects.find(8)).toBe(-1);
    expect(subjects.first[subjects.entryOf(7)]).toBe(70);
    expect(subjects.first[subjects.entryOf(8)]).toBe(0);
  });

  test.each<[string, () => Limiter]>([
    ['token bucket', () => tokens(5, 3)],
    ['leaky bucket', () => leaky(5, 3)],
    ['fixed window', () => Object.assign(new FixedWindow(), { limit: 4, seconds: 1 })],
    ['sliding counter', () => Object.assign(new SlidingCounter(), { limit: 4, seconds: 1 })],
    ['sliding log', () => log(6, 1)],
    ['in flight', () => Object.assign(new ConcurrencyLimit(), { limit: 50 })],
  ])('a %s that is left and taken up again goes on as before', (_name, make) => {
    const [one, other] = [make(), make()];
    play(one, 0);
    const saved = one.save();
    const first = play(one, 3.9);
    other.restore(saved);
    expect(play(other, 3.9)).toEqual(first);
    other.restore(saved);
    expect(play(other, 3.9)).toEqual(first);
  });
});
