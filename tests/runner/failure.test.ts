import { expect, test } from 'vitest';
import { FakePage } from './FakePage';
import { someAction } from './someAction';
import { someDesign } from './someDesign';
import { hostOnFakeClock } from './hostOnFakeClock';

test('an engine that throws stops the run with a sentence; another load recovers', async () => {
  let isBroken = true;
  const { host, clock, ask } = hostOnFakeClock({
    onEvent: (events) => {
      if (isBroken && events === 500) throw new Error('a span ended twice');
    },
  });
  await host.load({ design: someDesign });
  await host.act(someAction);
  await host.setPace(1);
  await clock.pass(1_000);

  const { status, snapshot } = await ask();
  expect(status).toEqual({
    state: 'failed',
    pace: 0,
    achievedPace: 0,
    failure:
      'The simulation failed at 0.500 s, after 500 events, through a fault of ours, and has stopped: a span ended twice',
  });
  expect(snapshot).toBeUndefined();
  expect(await host.journal()).toHaveLength(1);
  await host.setPace(1);
  await host.step();
  expect(await host.act(someAction)).toHaveLength(1);
  expect((await ask()).status.state).toBe('failed');

  isBroken = false;
  expect(await host.load({ design: someDesign })).toEqual([]);
  await host.setPace(1);
  await clock.pass(1_000);
  expect((await ask()).status.state).toBe('running');
});

test('a design that cannot run tells why, and the earlier run is gone', async () => {
  const { host, ask } = hostOnFakeClock();
  await host.load({ design: someDesign });
  const problems = await host.load({ design: { ...someDesign, name: 'cannot run' } });
  expect(problems).toEqual([{ path: 'components', message: 'There is nothing to run.' }]);
  expect(await ask()).toEqual({ status: { state: 'empty', pace: 0, achievedPace: 0 } });
});

test('code that a design needs is waited for; of two loads the later one stays', async () => {
  const waiting: (() => void)[] = [];
  const { host, made } = hostOnFakeClock({
    prepare: () => new Promise((resolve) => waiting.push(resolve)),
  });
  const earlier = host.load({ design: someDesign });
  const later = host.load({ design: { ...someDesign, seed: 2 } });
  waiting[1]!();
  await later;
  expect(made).toHaveLength(1);
  waiting[0]!();
  await earlier;
  expect(made).toHaveLength(1);
});

test('code that cannot be fetched is told, and another load tries again', async () => {
  let isOffline = true;
  const { host, ask } = hostOnFakeClock({
    prepare: async () => {
      if (isOffline) throw new Error('It could not be fetched.');
    },
  });
  await host.load({ design: someDesign });
  expect((await ask()).status).toMatchObject({
    state: 'failed',
    failure: 'It could not be fetched.',
  });
  isOffline = false;
  await host.load({ design: someDesign });
  expect((await ask()).status.state).toBe('paused');
});

test('a fingerprint that takes more than a minute is given up', async () => {
  const { host, clock } = hostOnFakeClock({ eventCostMs: 1 });
  const answer = host.fingerprint({ design: someDesign }, 1_000_000);
  await expect(clock.until(answer)).rejects.toThrow('did not reach 1000000 s within a minute');
});

test('buffers that come back are used again', async () => {
  const { host, ask } = hostOnFakeClock();
  await host.load({ design: someDesign });
  const first = (await ask()).snapshot;
  const returned = [first?.components.buffer, first?.system.buffer] as ArrayBuffer[];
  const answer = await host.poll({ run: 0, secondsKnown: 0, hops: 0, returned });
  const used = [answer.snapshot?.components, answer.snapshot?.system, answer.snapshot?.series];
  expect(used.filter((array) => returned.some((buffer) => buffer === array?.buffer))).toHaveLength(
    2,
  );
});

test('a browser without workers is told of, and the page goes on', async () => {
  const page = new FakePage('forbidden');
  await page.clock.until(page.runner.load({ design: someDesign }));
  expect(page.latest?.status).toMatchObject({
    state: 'failed',
    failure: expect.stringContaining('does not let the page start a simulation') as unknown,
  });
  expect(await page.clock.until(page.runner.act(someAction))).toHaveLength(1);
});

test('a replay that would take for ever stops after a minute, and the run can be changed', async () => {
  const { host, clock, ask } = hostOnFakeClock({ eventCostMs: 1 });
  const entry = { events: 10_000_000, atSeconds: 10_000_000, action: someAction };
  const startedMs = clock.nowMs();
  await clock.until(host.load({ design: someDesign, journal: [entry] }));
  expect(clock.nowMs() - startedMs).toBeLessThan(61_000);
  expect((await ask()).status.state).toBe('paused');
  expect(await clock.until(host.act(someAction))).toEqual([]);
});
