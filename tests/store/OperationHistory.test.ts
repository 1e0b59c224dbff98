import { expect, test } from 'vitest';
import { burnRates } from '../../src/analysis/objectives/burnRates';
import type { Snapshot } from '../../src/model/Snapshot';
import { OperationHistory } from '../../src/store/OperationHistory';

const read = 5;

function snapshot(run: number, atSeconds: number, ended: number, good: number): Snapshot {
  const operations = new Map([[read, { ended, good }]]);
  return { run, atSeconds, standing: { operations } } as unknown as Snapshot;
}

test('the seconds of an operation tell how fast its budget burns, over gaps and after going back', () => {
  const history = new OperationHistory();
  expect(history.seconds(read).ended).toHaveLength(0);
  for (let second = 0; second <= 60; second++)
    history.note(snapshot(1, second, second * 100, second * 100));
  // A stretch that went by too fast to be seen second by second: a tenth of it failed.
  history.note(snapshot(1, 80.4, 8_040, 7_836));
  const { ended, good } = history.seconds(read);
  expect(ended).toHaveLength(80);
  expect(ended[59]).toBeCloseTo(100, 9);
  expect([ended[79], good[79]]).toEqual([expect.closeTo(100, 9), expect.closeTo(90, 9)]);
  const [, middle] = burnRates({ ended, good }, 0.99, 300);
  expect(middle?.rate).toBeCloseTo(10, 6);
  expect(middle?.isAlert).toBe(true);

  history.note(snapshot(1, 30, 3_000, 3_000));
  expect(history.seconds(read).ended).toHaveLength(30);
  history.note(snapshot(2, 1, 50, 50));
  expect(history.seconds(read).ended).toEqual(Float64Array.of(50));
  expect(history.seconds(9).ended).toEqual(new Float64Array(1));
});
