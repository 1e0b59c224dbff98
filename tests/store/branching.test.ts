import { expect, test } from 'vitest';
import { kindOf } from '../../src/catalogue/kindOf';
import { prepareWith } from '../../src/runner/prepareWith';
import { SimulationHost } from '../../src/runner/SimulationHost';
import { startWith } from '../../src/runner/startWith';
import { createDesignStore } from '../../src/store/designStore';
import { createRunStore } from '../../src/store/runStore';
import { FakeClock } from '../runner/FakeClock';
import { threeTiers } from '../runner/threeTiers';
import { HostRunner } from '../support/HostRunner';

function open() {
  const clock = new FakeClock();
  const nowMs = () => {
    clock.spend(0.5);
    return clock.nowMs();
  };
  const tools = { ...clock.tools, nowMs, start: startWith(kindOf), prepare: prepareWith(kindOf) };
  const runner = new HostRunner(new SimulationHost(tools), clock);
  const designs = createDesignStore(threeTiers(200), kindOf);
  const run = createRunStore(runner, designs);
  const goTo = async (seconds: number) => {
    run.seek(seconds);
    await runner.settle();
  };
  const digest = () => run.latest()?.digest;
  return { clock, designs, run, runner, goTo, digest };
}

test('after going back, an action makes another future, and the one before can be had again', async () => {
  const { clock, designs, run, runner, goTo, digest } = open();
  await clock.until(run.restart());
  await goTo(2);
  run.breakIt({ type: 'slow', component: 15, factor: 4 });
  await goTo(5);
  const before = { digest: digest(), offered: [...run.series.column('offered')] };

  await goTo(3);
  expect(run.getState().ahead?.untilSeconds).toBe(5);
  expect(run.getState().before).toBeUndefined();
  const { design } = designs.getState();
  designs.edit({ type: 'setParameter', id: 15, parameter: 'slots', value: 2 }, 'Slots');
  await runner.settle();
  expect(run.getState().ahead).toBeUndefined();
  expect(run.getState().before).toMatchObject({ fromSeconds: 3, untilSeconds: 5 });
  await goTo(5);
  expect(digest()).not.toBe(before.digest);
  expect([...(run.getState().before?.series.column('offered') ?? [])]).toEqual(before.offered);

  await clock.until(run.restoreBefore());
  await runner.settle();
  expect(run.latest()?.atSeconds).toBe(5);
  expect(digest()).toBe(before.digest);
  expect(designs.getState().design).toBe(design);
  expect(run.getState().before).toBeUndefined();
  expect(run.getState().journal).toHaveLength(1);
});

test('a run that goes back and comes again unchanged keeps nothing', async () => {
  const { clock, run, goTo } = open();
  await clock.until(run.restart());
  await goTo(4);
  await goTo(1.5);
  expect(run.getState().ahead?.untilSeconds).toBe(4);
  await goTo(4);
  expect(run.getState().ahead).toBeUndefined();
});

test('what is watched comes with all of its seconds, and goes when it is watched no more', async () => {
  const { clock, run, runner, goTo } = open();
  await clock.until(run.restart());
  await goTo(3);
  run.watch({ heat: true, components: [15] });
  await runner.settle();
  expect([...(run.details.of(15)?.column('time') ?? [])]).toEqual([1, 2, 3]);
  expect(run.details.heat.map(({ second }) => second)).toEqual([1, 2, 3]);
  await goTo(1.2);
  expect(run.details.heat.map(({ second }) => second)).toEqual([1]);
  run.watch({ heat: false, components: [13] });
  await runner.settle();
  expect(run.details.of(15)).toBeUndefined();
  expect([...(run.details.of(13)?.column('time') ?? [])]).toEqual([1]);
  expect(run.details.heat).toEqual([]);
});
