import { expect, test } from 'vitest';
import { Clock } from '../../../src/engine/Clock';
import { WorkAhead } from '../../../src/engine/stations/WorkAhead';

const instance = 0;

function ahead(): { readonly clock: Clock; readonly work: WorkAhead } {
  const clock = new Clock();
  const work = new WorkAhead(clock);
  work.isKept = true;
  work.fit(1);
  return { clock, work };
}

test('what waits counts as drawn, at the pace of the instance; what is under way by the time that is left', () => {
  const { clock, work } = ahead();
  work.arrive(3, instance, 2);
  work.arrive(900, instance, 1);
  expect(work.secondsAt(instance, 1)).toBe(3);
  expect(work.secondsAt(instance, 2)).toBe(6);
  work.start(3, instance, 4);
  clock.now = 1;
  expect(work.secondsAt(instance, 2)).toBe(3 + 2);
  work.end(3, instance);
  expect(work.secondsAt(instance, 2)).toBe(2);
  work.end(900, instance);
  expect(work.secondsAt(instance, 2)).toBe(0);
});

test('what is interrupted waits with the rest of its work', () => {
  const { clock, work } = ahead();
  work.arrive(3, instance, 2);
  work.start(3, instance, 4);
  clock.now = 1;
  work.pause(3, instance, 2);
  clock.now = 10;
  expect(work.secondsAt(instance, 2)).toBe(3);
  work.start(3, instance, 3);
  clock.now = 12;
  expect(work.secondsAt(instance, 2)).toBe(1);
  work.end(3, instance);
  work.end(3, instance);
  expect(work.secondsAt(instance, 2)).toBe(0);
});

test('saved and restored it goes on; a row that is not counted changes nothing', () => {
  const { clock, work } = ahead();
  work.arrive(3, instance, 2);
  work.start(3, instance, 2);
  clock.now = 0.5;
  const other = new WorkAhead(clock);
  other.restore(work.save());
  other.end(77, instance);
  other.start(78, instance, 5);
  expect(other.secondsAt(instance, 1)).toBe(1.5);
  other.end(3, instance);
  expect(other.secondsAt(instance, 1)).toBe(0);
});
