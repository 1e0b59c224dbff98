import { expect, test, vi } from 'vitest';
import { kindOf } from '../../src/catalogue/kindOf';
import type { Design } from '../../src/model/Design';
import type { Snapshot } from '../../src/model/Snapshot';
import { createDesignStore } from '../../src/store/designStore';
import { createRunStore } from '../../src/store/runStore';
import { sampleDesign } from '../support/sampleDesign';
import { SilentRunner } from '../support/SilentRunner';

function open() {
  const runner = new SilentRunner();
  const designs = createDesignStore(sampleDesign, kindOf);
  const notices: string[] = [];
  const run = createRunStore(runner, designs, (sentence) => notices.push(sentence));
  return { runner, designs, run, notices };
}

function snapshot(run: number, second: number): Snapshot {
  const empty = new Float64Array(0);
  return {
    run,
    atSeconds: second,
    digest: `digest ${run} ${second}`,
    digestSecond: second,
    classes: empty,
    series: empty,
  } as unknown as Snapshot;
}

const running = { state: 'running', pace: 1, achievedPace: 1 } as const;
const later = () => new Promise((resolve) => setTimeout(resolve));

test('an edit reaches the running copy, unless it only moves or renames', async () => {
  const { runner, designs, run } = open();
  await run.restart();
  designs.edit({ type: 'setParameter', id: 12, parameter: 'slots', value: 8 }, 'Slots');
  designs.edit({ type: 'renameComponent', id: 12, name: 'Checkout' }, 'Rename');
  designs.edit({ type: 'moveComponents', moves: [{ id: 12, x: 1, y: 2 }] }, 'Move');
  designs.undo();
  designs.undo();
  designs.undo();
  expect(runner.actions.map((action) => action.type === 'edit' && action.edit.type)).toEqual([
    'setParameter',
    'setParameter',
  ]);
});

test('a fault reaches the running copy and never the saved design', async () => {
  const { runner, designs, run } = open();
  await run.restart();
  run.breakIt({ type: 'hang', component: 14 });
  run.breakIt({ type: 'flushCache', component: 13 });
  const ids = runner.actions.map((action) => action.type === 'break' && action.id);
  expect(new Set(ids).size).toBe(2);
  run.mend(Number(ids[0]));
  expect(runner.actions.at(-1)).toEqual({ type: 'mend', id: ids[0] });
  expect(designs.getState().design).toBe(sampleDesign);
  expect(designs.getState().past).toHaveLength(0);
});

test('another seed starts the run again', async () => {
  const { runner, designs, run } = open();
  await run.restart();
  designs.edit({ type: 'setSeed', seed: 43 }, 'Seed');
  await Promise.resolve();
  expect(runner.loaded.map((design) => design.seed)).toEqual([42, 43]);
  expect(runner.actions).toEqual([]);
});

test('a restart takes the saved design and goes on playing at the chosen speed', async () => {
  const { runner, run } = open();
  run.setPace(10);
  run.play();
  runner.asked.length = 0;
  await run.restart();
  expect(runner.asked).toEqual(['load', 'pace 10']);
});

test('a design that cannot run starts as soon as an edit has mended it', async () => {
  const { runner, designs, run } = open();
  runner.problems = [{ path: '', message: 'Nothing sends requests.' }];
  await run.restart();
  run.play();
  expect(run.getState().problems).toHaveLength(1);
  expect(runner.asked).toEqual(['load']);

  runner.problems = [];
  designs.edit({ type: 'setParameter', id: 10, parameter: 'rate', value: 5 }, 'Rate');
  await new Promise((resolve) => setTimeout(resolve));
  expect(run.getState().problems).toEqual([]);
  expect(runner.asked).toEqual(['load', 'load', 'pace 1']);
});

test('an edit that the running copy refuses starts the run again, and says so', async () => {
  const { runner, designs, run, notices } = open();
  await run.restart();
  runner.refusals = [{ path: '', message: 'The component is not there.' }];
  designs.edit({ type: 'setParameter', id: 12, parameter: 'slots', value: 8 }, 'Slots');
  await later();
  expect(runner.loaded).toHaveLength(2);
  expect(notices).toEqual([
    'The run could not take this change, so it was started again with it. The component is not there.',
  ]);
});

test('after its worker was replaced the run waits, and the page says so', async () => {
  const { runner, run, notices } = open();
  await run.restart();
  run.play();
  runner.tell({ status: running, notice: 'Something went wrong.' });
  expect(run.getState().playing).toBe(true);
  runner.tell({ status: { ...running, state: 'paused' }, notice: 'It was started again.' });
  expect(run.getState().playing).toBe(false);
  expect(notices).toEqual(['Something went wrong.', 'It was started again.']);
});

test('a load or seek that fails is told, and nothing is thrown', async () => {
  const { runner, run, notices } = open();
  runner.failure = new Error('It took too long.');
  await run.restart();
  run.seek(5);
  await later();
  expect(notices).toEqual([
    'The run could not be started. It took too long.',
    'The run could not go there. It took too long.',
  ]);
});

test('the digest is that of the saved design until something is done to the run', async () => {
  const { runner, designs, run } = open();
  await run.restart();
  runner.tell({ status: running, snapshot: snapshot(1, 0) });
  expect(run.untouchedDigest()).toBeUndefined();
  runner.tell({ status: running, snapshot: snapshot(1, 4) });
  expect(run.untouchedDigest()).toEqual({ digest: 'digest 1 4', atSeconds: 4 });

  designs.edit({ type: 'renameComponent', id: 12, name: 'Checkout' }, 'Rename');
  expect(run.untouchedDigest()).toBeDefined();
  designs.edit({ type: 'setParameter', id: 12, parameter: 'slots', value: 8 }, 'Slots');
  expect(run.untouchedDigest()).toBeUndefined();

  await run.restart();
  runner.tell({ status: running, snapshot: snapshot(1, 5) });
  expect(run.untouchedDigest()).toBeUndefined();
  runner.tell({ status: running, snapshot: snapshot(2, 1) });
  expect(run.untouchedDigest()).toEqual({ digest: 'digest 2 1', atSeconds: 1 });
  run.breakIt({ type: 'hang', component: 14 });
  expect(run.untouchedDigest()).toBeUndefined();
});

test('the screen is renewed ten times a second, that of more than 100 components five times', () => {
  vi.useFakeTimers();
  const many = Array.from({ length: 101 }, (_, id) => ({ ...sampleDesign.components[0]!, id }));
  expect(renewals(sampleDesign.components)).toBe(10);
  expect(renewals(many)).toBe(5);
  vi.useRealTimers();
});

/** How often the screen is renewed in a second of snapshots that come each 10 ms. */
function renewals(components: Design['components']): number {
  const runner = new SilentRunner();
  const run = createRunStore(runner, createDesignStore({ ...sampleDesign, components }, kindOf));
  runner.tell({ status: running, snapshot: snapshot(1, 0) });
  const first = run.getState().seriesVersion;
  for (let second = 1; second <= 100; second += 1) {
    runner.tell({ status: running, snapshot: snapshot(1, second) });
    vi.advanceTimersByTime(10);
  }
  return run.getState().seriesVersion - first;
}
