import { expect, test } from 'vitest';
import { burnRates } from '../../src/analysis/objectives/burnRates';
import type { Snapshot } from '../../src/model/Snapshot';
import { StandingHistory } from '../../src/store/StandingHistory';

const read = 5;

function snapshot(run: number, atSeconds: number, ended: number, good: number): Snapshot {
  const operations = new Map([[read, { ended, good }]]);
  return { run, atSeconds, standing: { operations } } as unknown as Snapshot;
}

test('the seconds of an operation tell how fast its budget burns, over gaps and after going back', () => {
  const history = new StandingHistory();
  expect(history.ofOperation(read).ended).toHaveLength(0);
  for (let second = 0; second <= 60; second++)
    history.note(snapshot(1, second, second * 100, second * 100));
  // A stretch that went by too fast to be seen second by second: a tenth of it failed.
  history.note(snapshot(1, 80.4, 8_040, 7_836));
  const { ended, good } = history.ofOperation(read);
  expect(ended).toHaveLength(80);
  expect(ended[59]).toBeCloseTo(100, 9);
  expect([ended[79], good[79]]).toEqual([expect.closeTo(100, 9), expect.closeTo(90, 9)]);
  const [, middle] = burnRates({ ended, good }, 0.99, 300);
  expect(middle?.rate).toBeCloseTo(10, 6);
  expect(middle?.isAlert).toBe(true);

  history.note(snapshot(1, 30, 3_000, 3_000));
  expect(history.ofOperation(read).ended).toHaveLength(30);
  history.note(snapshot(2, 1, 50, 50));
  expect(history.ofOperation(read).ended).toEqual(Float64Array.of(50));
  expect(history.ofOperation(9).ended).toEqual(new Float64Array(1));
});

const limit = { operation: read, seconds: 0.3 };

function slowSnapshot(atSeconds: number, answers: number, slower: number): Snapshot {
  const limits = [
    { limit: { seconds: 0.3 }, answers, slower: 0 },
    { limit, answers, slower },
  ];
  return { run: 1, atSeconds, standing: { operations: new Map(), limits } } as unknown as Snapshot;
}

test('slow answers burn the budget of a latency, counted from when its limit is known', () => {
  const history = new StandingHistory();
  for (let second = 0; second <= 30; second++) {
    history.note(snapshot(1, second, second * 100, second * 100));
  }
  // The limit is asked about from here on: what came before is told as its mean.
  history.note(slowSnapshot(40, 4_000, 40));
  for (let second = 41; second <= 60; second++) {
    history.note(slowSnapshot(second, second * 100, 40 + (second - 40) * 7));
  }
  const [short, middle, long] = burnRates(history.within(limit), 0.99, 300);
  expect(middle?.rate).toBeCloseTo(7, 6);
  expect([short?.isAlert, middle?.isAlert, long?.isAlert]).toEqual([false, true, true]);
  expect(long?.rate).toBeCloseTo((40 + 140) / 60, 6);
  // Another limit of the same second, and one that nobody asked about.
  expect(burnRates(history.within({ seconds: 0.3 }), 0.99, 300)[1]?.rate).toBe(0);
  expect(burnRates(history.within({ seconds: 9 }), 0.99, 300)[1]?.rate).toBeNaN();
});
