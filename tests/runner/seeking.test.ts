import { expect, test } from 'vitest';
import { KeyframeStore } from '../../src/runner/KeyframeStore';
import { someAction } from './someAction';
import { someDesign } from './someDesign';
import { hostOnFakeClock } from './hostOnFakeClock';

/** One million events per second of wall time, one second of simulated time per second. */
const fast = { eventCostMs: 0.001, everySeconds: 0.000_001 };

test('going back and on again is the same run', async () => {
  const { host, clock, ask } = hostOnFakeClock(fast);
  await host.load({ design: someDesign });
  await clock.until(host.seek(6.5));
  const there = (await ask()).snapshot;
  expect(there?.atSeconds).toBe(6.5);

  await clock.until(host.seek(1.25));
  expect((await ask()).snapshot?.atSeconds).toBe(1.25);
  expect((await ask()).status.state).toBe('paused');
  await clock.until(host.seek(6.5));
  const again = (await ask()).snapshot;
  expect(again?.digest).toBe(there?.digest);
  expect(again?.run).toBe(there?.run);
});

test('any moment is reached within 2 s, and polls are answered on the way', async () => {
  const { host, clock, ask, made } = hostOnFakeClock(fast);
  await host.load({ design: someDesign });
  await clock.until(host.seek(30));
  for (const moment of [0, 0.7, 3.3, 11.9, 29.99, 17.4]) {
    const startedMs = clock.nowMs();
    const arrival = host.seek(moment);
    await clock.pass(1);
    expect((await ask()).snapshot?.atSeconds).toBeLessThanOrEqual(moment);
    await clock.until(arrival);
    expect(clock.nowMs() - startedMs).toBeLessThan(2_000);
    expect((await ask()).snapshot?.atSeconds).toBe(moment);
  }
  expect(made[0]?.keyframesTaken.length).toBeLessThan(60);
});

test('a later seek takes the place of an earlier one, and play waits for its end', async () => {
  const { host, clock, ask } = hostOnFakeClock(fast);
  await host.load({ design: someDesign });
  const first = host.seek(20);
  await clock.pass(50);
  const second = host.seek(2);
  await host.setPace(1);
  await clock.until(Promise.all([first, second]));
  await clock.pass(1_000);
  const { status, snapshot } = await ask();
  expect(status.state).toBe('running');
  expect(snapshot?.atSeconds).toBeGreaterThan(2.5);
  expect(snapshot?.atSeconds).toBeLessThan(3.1);
});

test('an action in the past starts another future: what the page knew of the old one is asked for again', async () => {
  const { host, clock, ask, made } = hostOnFakeClock(fast);
  await host.load({ design: someDesign });
  await clock.until(host.seek(8));
  const old = (await ask()).snapshot;
  await clock.until(host.seek(3));
  expect(await host.act(someAction)).toEqual([]);
  await clock.until(host.seek(8));

  const { snapshot } = await ask(old?.run, 8);
  expect(snapshot?.digest).not.toBe(old?.digest);
  expect(snapshot?.run).not.toBe(old?.run);
  expect(snapshot?.series[0]).toBe(1);
  expect(await host.journal()).toMatchObject([{ atSeconds: 3 }]);

  const { design } = { design: someDesign };
  const told = await clock.until(host.fingerprint({ design, journal: await host.journal() }, 8.9));
  expect(told.atSeconds).toBe(8);
  expect(told.digest).toBe(made[0]?.digestAt(8));
});

test('a journal is replayed to its last entry before the answer', async () => {
  const first = hostOnFakeClock(fast);
  await first.host.load({ design: someDesign });
  await first.clock.until(first.host.seek(1.5));
  await first.host.act(someAction);
  await first.clock.until(first.host.seek(2));
  const journal = await first.host.journal();

  const second = hostOnFakeClock(fast);
  expect(await second.clock.until(second.host.load({ design: someDesign, journal }))).toEqual([]);
  expect((await second.ask()).snapshot?.atSeconds).toBe(1.5);
  expect(await second.host.journal()).toEqual(journal);
  await second.clock.until(second.host.seek(2));
  const digests = [await first.ask(), await second.ask()].map(({ snapshot }) => snapshot?.digest);
  expect(digests[0]).toBe(digests[1]);
});

test('keyframes stay within their room: the first stays, and none is far from the next', () => {
  const store = new KeyframeStore(10_000);
  for (let place = 0; place < 1_000; place++) {
    store.add({ atSeconds: place, events: place * 100, bytes: 500 }, 1);
    expect(store.bytes).toBeLessThanOrEqual(10_000);
  }
  expect(store.at(0)?.atSeconds).toBe(0);
  expect(store.at(5_000)?.atSeconds).toBe(999);
  expect(store.length).toBe(20);
  const gaps = Array.from(
    { length: 999 },
    (_, second) => second - (store.at(second)?.atSeconds ?? 0),
  );
  expect(Math.max(...gaps)).toBeLessThan(3 * (1_000 / 20));
  store.forgetAfter(50_000, 500);
  expect(store.at(5_000)?.atSeconds).toBeLessThanOrEqual(500);
});

test('a keyframe larger than all the room is not kept', () => {
  const store = new KeyframeStore(10_000);
  store.add({ atSeconds: 0, events: 0, bytes: 500 }, 1);
  store.add({ atSeconds: 5, events: 9, bytes: 20_000 }, 400);
  expect(store.length).toBe(1);
  expect(store.isDue(9_000_000, 2_000)).toBe(false);
});
