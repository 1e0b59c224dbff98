import { expect, test } from 'vitest';
import { kindOf } from '../../src/catalogue/kindOf';
import type { Design } from '../../src/model/Design';
import { prepareWith } from '../../src/runner/prepareWith';
import { SimulationHost } from '../../src/runner/SimulationHost';
import { startWith } from '../../src/runner/startWith';
import { createDesignStore } from '../../src/store/designStore';
import { createPairStore } from '../../src/store/pairStore';
import { createRunStore } from '../../src/store/runStore';
import { FakeClock } from '../runner/FakeClock';
import { threeTiers } from '../runner/threeTiers';
import { HostRunner } from '../support/HostRunner';

/** Two machines that share a clock: each look at it costs a run so much wall time. */
function open(designs: readonly [Design, Design], lookMs: readonly [number, number] = [0.2, 0.2]) {
  const clock = new FakeClock();
  const side = (design: Design, costMs: number) => {
    const nowMs = () => {
      clock.spend(costMs);
      return clock.nowMs();
    };
    const tools = { ...clock.tools, nowMs, start: startWith(kindOf), prepare: prepareWith(kindOf) };
    const runner = new HostRunner(new SimulationHost(tools), clock);
    return { runner, run: createRunStore(runner, createDesignStore(design, kindOf)) };
  };
  const [a, b] = [side(designs[0], lookMs[0]), side(designs[1], lookMs[1])];
  const pair = createPairStore([a.run, b.run]);
  const moments = () => [a.run.latest()?.atSeconds ?? 0, b.run.latest()?.atSeconds ?? 0] as const;
  return { clock, a, b, pair, moments };
}

const light = threeTiers(50);
const heavy = threeTiers(400);

test('two runs play in step, however much more work one of them is, and rest at one moment', async () => {
  const { clock, pair, moments } = open([light, heavy], [0.05, 3]);
  await clock.until(pair.restart());
  pair.play();
  let furthestApart = 0;
  for (let look = 0; look < 60; look++) {
    await clock.pass(50);
    const [a, b] = moments();
    furthestApart = Math.max(furthestApart, Math.abs(a - b));
  }
  expect(Math.min(...moments())).toBeGreaterThan(0.2);
  expect(furthestApart).toBeLessThan(0.45);

  pair.pause();
  await clock.pass(2_000);
  const [a, b] = moments();
  expect(a).toBe(b);
  expect(pair.getState()).toMatchObject({ playing: false, isTravelling: false, atSeconds: a });

  const seeking = pair.seek(3);
  expect(pair.getState().goingTo).toBe(3);
  await clock.until(seeking);
  expect(pair.getState().goingTo).toBeUndefined();
  await clock.pass(500);
  expect(moments()).toEqual([3, 3]);
  await clock.until(pair.seek(1));
  await clock.pass(500);
  expect(moments()).toEqual([1, 1]);
  await clock.until(pair.restart());
  await clock.pass(500);
  expect(moments()).toEqual([0, 0]);
});

test('of one design under one seed both sides are the same run, whatever is broken in both', async () => {
  const { clock, pair, a, b } = open([light, light]);
  await clock.until(pair.restart());
  pair.setPace(10);
  pair.play();
  await clock.pass(400);
  await clock.until(pair.breakIt({ type: 'slow', component: 15, factor: 40 }));
  expect(pair.getState().playing).toBe(true);
  await clock.pass(400);
  pair.pause();
  await clock.pass(2_000);
  expect(a.run.latest()?.faults).toHaveLength(1);
  expect(a.run.latest()?.events).toBeGreaterThan(100);
  expect(a.run.latest()?.events).toBe(b.run.latest()?.events);
  expect(a.run.latest()?.digest).toBe(b.run.latest()?.digest);
});

test('a side whose worker was replaced comes back to where the other rests; one that cannot run holds up nobody', async () => {
  const { clock, pair, a, moments } = open([light, light]);
  await clock.until(pair.restart());
  pair.play();
  await clock.pass(1_500);
  await clock.until(a.runner.load({ design: light }));
  await clock.pass(20);
  a.runner.tell({
    status: { state: 'paused', pace: 0, achievedPace: 0 },
    notice: 'Started again.',
  });
  await clock.pass(3_000);
  expect(pair.getState().playing).toBe(false);
  expect(moments()[0]).toBeGreaterThan(1);
  expect(moments()[0]).toBe(moments()[1]);

  const broken = { ...light, components: [] };
  const other = open([broken, light]);
  await other.clock.until(other.pair.restart());
  other.pair.play();
  await other.clock.pass(1_500);
  expect(other.moments()[1]).toBeGreaterThan(1);
  other.pair.pause();
  await other.clock.pass(500);
  expect(other.pair.getState().atSeconds).toBe(other.moments()[1]);
});
