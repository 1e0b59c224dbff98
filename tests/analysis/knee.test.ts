import { expect, test } from 'vitest';
import { findKnee, type KneeTools } from '../../src/analysis/knee/findKnee';
import type { Knee } from '../../src/analysis/knee/Knee';
import { kneeSentences } from '../../src/analysis/knee/kneeSentences';
import { expectedRuns, nextFactors, type Tried } from '../../src/analysis/knee/nextFactors';
import { kindOf } from '../../src/catalogue/kindOf';
import type { Design } from '../../src/model/Design';
import { emptyDesign } from '../../src/model/emptyDesign';
import type { Objective } from '../../src/model/Objective';
import { simulateHere } from '../support/simulateHere';

function sweep(breaksFrom: number): {
  readonly tried: readonly Tried[];
  readonly counts: number[];
} {
  let tried: readonly Tried[] = [];
  const counts: number[] = [];
  for (let next = nextFactors([]); next.length > 0; next = nextFactors(tried)) {
    counts.push(expectedRuns(tried));
    tried = [...tried, ...next.map((factor) => ({ factor, isBroken: factor >= breaksFrom }))];
  }
  return { tried, counts };
}

test.each([0.02, 0.1, 0.3, 0.99, 1, 1.01, 1.7, 3.3, 5, 11, 29, 31.9])(
  'a knee at %d times the load is found to a tenth within 13 runs',
  (knee) => {
    const { tried, counts } = sweep(knee);
    const held = Math.max(...tried.filter((one) => !one.isBroken).map(({ factor }) => factor));
    const broken = Math.min(...tried.filter((one) => one.isBroken).map(({ factor }) => factor));
    expect(held).toBeLessThan(knee);
    expect(broken).toBeGreaterThanOrEqual(knee);
    expect(broken / held).toBeLessThan(1.11);
    expect(tried.length).toBeGreaterThanOrEqual(6);
    expect(tried.length).toBeLessThanOrEqual(13);
    // What is promised at the bar of progress never falls short of the plan by more than the runs of one direction.
    expect(Math.max(...counts)).toBeLessThanOrEqual(tried.length + 5);
  },
);

test('a sweep ends where nothing ever breaks, or everything does', () => {
  expect(sweep(Infinity).tried.at(-1)?.factor).toBe(32);
  expect(sweep(0).tried.length).toBeLessThanOrEqual(13);
});

/** Ten workers of 20 ms behind a client: 500 a second is all that they can do. */
function tenWorkers(objectives: readonly Objective[] = []): Design {
  const placement = [{ zone: 0, instances: 1 }];
  const service = { slots: 10, serviceTime: { type: 'exponential', mean: 20 } } as const;
  return {
    ...emptyDesign,
    nextId: 20,
    ...(objectives.length > 0 && { objectives }),
    components: [
      { id: 6, kind: 'client', name: 'Users', x: 0, y: 0, placement, parameters: { rate: 100 } },
      { id: 7, kind: 'service', name: 'Orders', x: 300, y: 0, placement, parameters: service },
    ],
    connections: [{ id: 8, from: 6, to: 7, parameters: {} }],
    scenario: {
      durationSeconds: 300,
      steps: [{ type: 'fault', id: 9, atSeconds: 0, fault: { type: 'hang', component: 7 } }],
    },
  };
}

async function kneeOf(design: Design, tools: Partial<KneeTools> = {}): Promise<Knee> {
  const result = await findKnee(design, {
    kindOf,
    simulate: simulateHere,
    ...tools,
  });
  if (!result.ok) throw new Error(result.problems[0]?.message);
  return result.knee;
}

test('ten workers that can do 500 a second break there, and are named', async () => {
  const told: (readonly [number, number])[] = [];
  const knee = await kneeOf(tenWorkers(), {
    onProgress: (points, expected) => told.push([points.length, expected]),
  });
  expect(knee.todayPerSecond).toBeGreaterThan(90);
  expect(knee.todayPerSecond).toBeLessThan(110);
  expect(knee.holds?.offeredPerSecond).toBeGreaterThan(400);
  expect(knee.breaks?.offeredPerSecond).toBeLessThan(560);
  expect(knee.limiter).toMatchObject({ component: 7, name: 'Orders' });
  expect(knee.limiter?.rule).toBe('bottleneck');
  expect(kneeSentences(knee)[2]).toMatch(
    /^What limits it: Orders is the bottleneck at 5\d\d\/s: all of its 10 slots are at work\.$/,
  );
  const factors = knee.points.map(({ factor }) => factor);
  expect(factors).toEqual(factors.toSorted((one, other) => one - other));
  expect(told.map(([done]) => done)).toEqual(knee.points.map((_, place) => place + 1));
  expect(told.at(-1)).toEqual([knee.points.length, knee.points.length]);
});

test('an objective that is tighter breaks earlier, and is told with its number', async () => {
  const knee = await kneeOf(
    tenWorkers([{ type: 'latency', id: 10, quantile: 0.99, mostSeconds: 0.13 }]),
  );
  expect(knee.breaks?.offeredPerSecond).toBeLessThan(500);
  expect(knee.breaks?.breaches[0]?.objective).toBe(10);
  expect(knee.breaks?.breaches[0]?.text).toMatch(/^p99 of all requests within 130 ms: \d+ ms$/);
});

test('a sweep that is stopped, or of a design that cannot run, tells why', async () => {
  const problems = [{ path: '', message: 'The background run was stopped.' }];
  const simulate = () => Promise.resolve({ ok: false, problems } as const);
  expect(await findKnee(tenWorkers(), { kindOf, simulate })).toEqual({ ok: false, problems });
  await expect(kneeOf(emptyDesign)).rejects.toThrow('Nothing sends requests');
});
