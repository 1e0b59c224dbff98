import { expect, test } from 'vitest';
import type { EventLoop } from '../../../src/engine/behaviours/EventLoop';
import type { ParameterValue } from '../../../src/model/ParameterValue';
import { always, Bench } from '../../support/bench';
import type { Running } from '../../support/Running';

type Settings = Readonly<Record<string, ParameterValue>>;

/** A loop that needs 10 ms for each request, of which one comes every 100 ms. */
function loop(settings: Settings, rate = 10): Bench {
  return new Bench()
    .client(1, rate)
    .put(2, 'event-loop-service', { serviceTime: always(10), ...settings })
    .wire(1, 2);
}

test('one piece of work stops everybody on the loop', () => {
  const run = loop({ heavyShare: 100, heavyTime: always(240) })
    .start()
    .until(1.049);
  // 250 ms each, one after another: begun at 0.1, 0.35, 0.6, 0.85.
  expect(run.ended('ok')).toBe(3);
  expect(run.now(2)).toMatchObject({ busy: 1, waiting: 6 });
});

test('in worker threads heavy work stops nobody but those who wait for one', () => {
  const settings = { heavyShare: 100, heavyTime: always(240), heavyOn: 'pool' };
  const free = loop({ ...settings, poolThreads: 4 })
    .start()
    .until(2.049);
  expect(free.slowest).toBeCloseTo(0.25, 9);
  const short = loop({ ...settings, poolThreads: 1 })
    .start()
    .until(1.049);
  expect(short.now(2)).toMatchObject({ busy: 0, waiting: 0 });
  expect(levels(short)).toEqual({ busy: 1, waiting: 6 });
  // More threads take up those who wait at once.
  short.set(2, 'poolThreads', 4);
  expect(levels(short)).toEqual({ busy: 4, waiting: 3 });
});

test('waiting for calls holds nothing up', () => {
  const run = loop({}, 50).database(3, 1_000, { slots: 1_000 }).wire(2, 3).start().until(2.01);
  expect(run.now(2)).toMatchObject({ busy: 1, held: 0, waiting: 0 });
  expect(run.slowest).toBeCloseTo(1.01, 9);
});

test('work after the answers is done on the loop again, behind those who wait', () => {
  const run = new Bench()
    .client(1, 1)
    .client(4, 1, undefined, { rate: 1 / 1.015 })
    .put(2, 'event-loop-service', { serviceTime: always(10), resumeTime: always(20) })
    .database(3, 10)
    .wire(1, 2)
    .wire(4, 2)
    .wire(2, 3)
    .start()
    .until(1.9);
  // First: 1.000 to 1.010, answer at 1.020; the other has the loop from 1.015 to 1.025; then 20 ms more.
  expect(run.component(1).meter.latency.whole().maximum).toBeCloseTo(0.045, 9);
  // The other: answer at 1.035, loop free at 1.045, done at 1.065.
  expect(run.component(4).meter.latency.whole().maximum).toBeCloseTo(0.05, 9);
});

test('an instance that is killed drops what is on the loop and beside it', () => {
  const settings = { heavyShare: 100, heavyTime: always(1_000), heavyOn: 'pool', poolThreads: 2 };
  const run = loop(settings).start().until(0.55);
  run.mend(run.break({ type: 'kill', component: 2, instances: 0 }));
  expect(levels(run)).toEqual({ busy: 0, waiting: 0 });
  expect(run.now(2).inside).toBe(0);
  expect(run.until(1.65).ended('ok')).toBe(1);
});

function levels(run: Running): { readonly busy: number; readonly waiting: number } {
  const { busy, waiting } = (run.component(2) as EventLoop).poolLevels;
  return { busy: busy.value, waiting: waiting.value };
}

test('what stands in line for its last piece goes on when that is set to nothing', () => {
  const run = loop({ resumeTime: always(200) })
    .database(3, 0)
    .wire(2, 3)
    .start()
    .until(1.05);
  expect(run.now(2).waiting).toBeGreaterThan(3);
  run.set(2, 'resumeTime', always(0)).until(2.05);
  expect(run.now(2).inside).toBe(0);
  expect(run.ended('ok')).toBe(20);
});
