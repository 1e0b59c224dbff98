import { expect, test } from 'vitest';
import { systemColumns } from '../../src/model/Snapshot';
import { FakePage } from './FakePage';
import { someAction } from './someAction';
import { someDesign } from './someDesign';

async function loaded(): Promise<FakePage> {
  const page = new FakePage();
  page.runner.setSampling(300);
  await page.clock.until(page.runner.load({ design: someDesign }));
  return page;
}

test('while it runs, news comes once a frame, and each second of the series once', async () => {
  const page = await loaded();
  await page.clock.until(page.runner.setPace(10));
  const before = page.updates.length;
  await page.clock.pass(1_000);

  const updates = page.updates.slice(before);
  expect(updates.length).toBeGreaterThan(55);
  expect(updates.length).toBeLessThanOrEqual(61);
  const seconds = updates.flatMap(({ snapshot }) => {
    const series = snapshot?.series ?? [];
    return [...series].filter((_, place) => place % systemColumns.length === 0);
  });
  expect(seconds).toEqual(seconds.map((_, place) => place + 1));
  expect(seconds.length).toBeGreaterThan(7);
});

test('without hops news comes ten times a second; paused, it comes after a question only', async () => {
  const page = await loaded();
  page.runner.setSampling(0);
  await page.clock.until(page.runner.setPace(1));
  await page.clock.pass(1_000);
  const before = page.updates.length;
  await page.clock.pass(1_000);
  expect(page.updates.length - before).toBe(10);

  await page.clock.until(page.runner.setPace(0));
  await page.clock.pass(1_000);
  const paused = page.updates.length;
  await page.clock.pass(60_000);
  expect(page.updates.length).toBe(paused);
  expect(page.latest?.status.state).toBe('paused');
  await page.clock.until(page.runner.step());
  await page.clock.pass(1_000);
  expect(page.updates.length).toBeGreaterThan(paused);
});

test('where no dot moves, hops come along ten times a second', async () => {
  const page = await loaded();
  page.runner.setSampling(300, true);
  await page.clock.until(page.runner.setPace(1));
  await page.clock.pass(1_000);
  const before = page.updates.length;
  await page.clock.pass(1_000);
  expect(page.updates.length - before).toBe(10);

  page.runner.setSampling(300);
  await page.clock.pass(1_000);
  expect(page.updates.length - before).toBeGreaterThan(60);
});

test('a hidden page pauses the run, and goes on without catching up', async () => {
  const page = await loaded();
  await page.clock.until(page.runner.setPace(1));
  await page.clock.pass(2_000);
  page.hide(true);
  await page.clock.pass(60_000);
  expect(page.latest?.status.state).toBe('paused');
  page.hide(false);
  await page.clock.pass(1_000);
  expect(page.latest?.status.state).toBe('running');
  expect(page.latest?.snapshot?.atSeconds).toBeGreaterThan(2.8);
  expect(page.latest?.snapshot?.atSeconds).toBeLessThan(3.2);
});

test('a worker that hangs is replaced: the run is taken up after the last action, paused, and people are told', async () => {
  const page = await loaded();
  await page.clock.until(page.runner.setPace(1));
  await page.clock.pass(2_000);
  await page.clock.until(page.runner.act(someAction));
  await page.clock.pass(1_000);
  const earlierRun = page.latest?.snapshot?.run ?? 0;

  page.worker.isHanging = true;
  const lost = page.runner.act(someAction);
  await page.clock.pass(5_000);
  expect(page.workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
  expect(await lost).toHaveLength(1);
  expect(page.notices).toEqual([
    'The simulation did not answer and is back, paused at 2 s. Press Play to go on; the design is unchanged.',
  ]);
  expect(page.latest?.status.state).toBe('paused');
  expect(page.latest?.snapshot?.run).toBeGreaterThan(earlierRun);
  expect(page.latest?.snapshot?.atSeconds).toBeCloseTo(2, 1);
  expect(await page.clock.until(page.runner.journal())).toHaveLength(1);
});

test('a journal that kills the worker is left out the next time', async () => {
  const page = await loaded();
  await page.clock.until(page.runner.act(someAction));
  await page.clock.pass(1_000);
  page.journalKills = true;
  page.worker.isHanging = true;
  void page.runner.setPace(1);
  await page.clock.pass(30_000);
  expect(page.workers).toHaveLength(3);
  expect(page.notices).toHaveLength(1);
  expect(page.latest?.status.state).toBe('paused');
  expect(await page.clock.until(page.runner.journal())).toEqual([]);
});

test.each(['hanging', 'missing'] as const)(
  'after three %s workers the run stays failed until another load',
  async (fate) => {
    const page = new FakePage(fate);
    const problems = page.runner.load({ design: someDesign });
    await page.clock.pass(200_000);
    expect(await problems).toEqual([]);
    expect(page.workers).toHaveLength(3);
    expect(page.latest?.status).toMatchObject({
      state: 'failed',
      failure:
        'The simulation could not be loaded three times in a row. The design is unchanged; save it and reload the page.',
    });
    expect(await page.runner.act(someAction)).toHaveLength(1);

    page.fate = 'well';
    expect(await page.clock.until(page.runner.load({ design: someDesign }))).toEqual([]);
    await page.clock.pass(1_000);
    expect(page.latest?.status.state).toBe('paused');
    expect(page.latest?.snapshot).toBeDefined();
  },
);

test('a page that stood still itself does not blame the worker', async () => {
  const page = await loaded();
  await page.clock.until(page.runner.setPace(1));
  await page.clock.pass(500);
  page.clock.spend(60_000);
  await page.clock.pass(2_000);
  expect(page.workers).toHaveLength(1);
  expect(page.latest?.status.state).toBe('running');
});

test('an error that the worker reports is told, and the run goes on', async () => {
  const page = await loaded();
  page.worker.fail('Uncaught (in promise) TypeError');
  await page.clock.pass(1_000);
  expect(page.notices).toEqual([
    'Something went wrong in the simulation: Uncaught (in promise) TypeError',
  ]);
  expect(page.workers).toHaveLength(1);
});

test('a fingerprint has a worker of its own, which ends with it', async () => {
  const page = await loaded();
  const answer = await page.clock.until(page.runner.fingerprint({ design: someDesign }, 3.5));
  expect(answer).toMatchObject({ atSeconds: 3, events: 3_000 });
  expect(page.workers.map(({ isTerminated }) => isTerminated)).toEqual([false, true]);
  const wrong = page.runner.fingerprint({ design: { ...someDesign, name: 'cannot run' } }, 3);
  await expect(page.clock.until(wrong)).rejects.toThrow('There is nothing to run.');
  expect(page.workers.map(({ isTerminated }) => isTerminated)).toEqual([false, true, true]);
});

test('disposed of, the worker has ended and nothing is heard or left waiting', async () => {
  const page = await loaded();
  await page.clock.until(page.runner.setPace(1));
  const waiting = page.runner.seek(50);
  page.runner.dispose();
  await page.clock.until(waiting);
  const before = page.updates.length;
  await page.clock.pass(5_000);
  expect(page.updates.length).toBe(before);
  expect(page.worker.isTerminated).toBe(true);
});
