import { expect, test } from 'vitest';
import { findingsOf } from '../../src/analysis/findings/findingsOf';
import { reportBetween } from '../../src/analysis/findings/reportBetween';
import { standingOfRun } from '../../src/analysis/objectives/standingOfRun';
import { effectOf } from '../../src/analysis/tryOut/effectOf';
import { singlePoints } from '../../src/analysis/tryOut/singlePoints';
import { tryOut } from '../../src/analysis/tryOut/tryOut';
import { withHandFaults } from '../../src/analysis/tryOut/withHandFaults';
import { yardsticksOf } from '../../src/analysis/tryOut/yardsticksOf';
import { kindOf } from '../../src/catalogue/kindOf';
import { runExperiment } from '../../src/engine/experiment/runExperiment';
import type { Design } from '../../src/model/Design';
import type { Report } from '../../src/model/Report';
import { Bench, write } from '../support/bench';
import { measured } from './planted/measured';
import { plantedDesigns } from './planted/plantedDesigns';
import { simulateHere } from '../support/simulateHere';

const designOf = (name: string) => plantedDesigns.find((one) => one.name === name)!.design;

test.each([
  'Retry storm',
  'Pool of connections too small',
  'Hot shard',
  'Single consumer',
  'Cache stampede',
])(
  'of %s, what lies between two reports is what a run measures that begins at the first',
  (name) => {
    const design = designOf(name);
    const result = runExperiment(
      { design, warmupSeconds: 0, durationSeconds: 12, momentsSeconds: [5] },
      kindOf,
    );
    if (!result.ok) throw new Error('It does not run.');
    const between = reportBetween(result.moments[0]!, result.report);
    const direct = measured(design, 12, 5);
    expect(between.system).toMatchObject({
      started: direct.system.started,
      finished: direct.system.finished,
      outcomes: direct.system.outcomes,
    });
    expect(
      between.operations.map(({ started, finished, outcomes }) => [started, finished, outcomes]),
    ).toEqual(
      direct.operations.map(({ started, finished, outcomes }) => [started, finished, outcomes]),
    );
    for (const [place, component] of direct.components.entries()) {
      const other = between.components[place]!;
      expect(other.started).toBe(component.started);
      expect(other.outcomes.map(({ count }) => count)).toEqual(
        component.outcomes.map(({ count }) => count),
      );
      expect(other.inside).toBeCloseTo(component.inside!, 6);
      expect(other.station?.busySlots ?? 0).toBeCloseTo(component.station?.busySlots ?? 0, 6);
      expect(other.station?.waiting ?? 0).toBeCloseTo(component.station?.waiting ?? 0, 6);
      expect(other.cache?.hitRatio ?? 0).toBeCloseTo(component.cache?.hitRatio ?? 0, 9);
      expect(other.queue?.completed).toBe(component.queue?.completed);
    }
    const told = (report: Report) =>
      findingsOf({ design, kindOf, report }).map(({ rule, components }) => [rule, components]);
    expect(told(between)[0]).toEqual(told(direct)[0]);
  },
);

test('between two reports no instance has more of its slots taken than it has, whenever they were made', () => {
  const design = designOf('Hot shard');
  const result = runExperiment(
    { design, warmupSeconds: 0, durationSeconds: 12, momentsSeconds: [5.95, 8.05] },
    kindOf,
  );
  if (!result.ok) throw new Error('It does not run.');
  const [earlier, later] = result.moments;
  const loads = reportBetween(earlier!, later!).components.flatMap(
    ({ station }) => station?.instances ?? [],
  );
  const fullest = Math.max(...loads.map(({ taken }) => taken ?? 0));
  expect(fullest).toBeGreaterThan(0.99);
  expect(fullest).toBeLessThanOrEqual(1 + 1e-9);
});

test('stale reads of a cache are a share of what it answers, in a finding and for what helps as in objectives', () => {
  const { drawing } = new Bench(200)
    .client(1, 100)
    .client(5, 20, write)
    .service(2, 1, { slots: 100 })
    .service(6, 1, { slots: 100 })
    .cache(3, { ttlSeconds: 5 })
    .database(4, 1)
    .wire(1, 2)
    .wire(5, 6)
    .wire(6, 4)
    .wire(2, 3)
    .wire(2, 4);
  const report = measured(drawing, 10);
  const { staleReads, cache } = report.components.find(({ id }) => id === 3)!;
  const answered = cache!.lookups * cache!.hitRatio!;
  const told = findingsOf({ design: drawing, kindOf, report }).find(
    ({ measure }) => measure === 'stale',
  );
  const share = told!.evidence.find(({ label }) => label === 'Share of the reads')!.value;
  expect(answered).toBeLessThan(cache!.lookups * 0.9);
  expect(share).toBeCloseTo(staleReads / answered, 6);
  const standing = standingOfRun(report);
  const [yardstick] = yardsticksOf(drawing, report, 'stale');
  expect(yardstick!.read(report)).toBeCloseTo(standing.staleReads / standing.reads, 9);
});

test('replicas that lag are told with what they cost, as harm where fresh reads were promised', () => {
  const plain = new Bench(3)
    .client(1, 200)
    .client(2, 40, write)
    .database(3, 1, { reads: 'replicas', replicaLagMs: 400 }, { instances: 2 })
    .wire(1, 3)
    .wire(2, 3).drawing;
  const found = (objectives: Design['objectives'] = []) => {
    const design = { ...plain, objectives };
    const findings = findingsOf({ design, kindOf, report: measured(design, 10) });
    return findings.find(({ rule }) => rule === 'replicaLag')!;
  };
  const told = found();
  expect(told.weight).toBe('risk');
  expect(told.text).toContain('A commit reaches a replica after 400 ms.');
  expect(told.evidence[1]!.value).toBeGreaterThan(0.5);
  expect(told.suggestions[0]?.label).toBe('sql-database 3, reads go to: primary');
  expect(found([{ type: 'staleness', id: 30, mostShare: 0.01 }]).weight).toBe('harm');
});

test('messages that overtake each other are told, and their order by key mends it', async () => {
  const design = new Bench(2)
    .client(1, 40, write)
    .queue(2)
    .put(3, 'worker', { serviceTime: { type: 'exponential', mean: 80 }, slots: 8 })
    .wire(1, 2)
    .wire(2, 3).drawing;
  const findings = findingsOf({ design, kindOf, report: measured(design, 10) });
  const told = findings.filter(({ rule }) => rule === 'outOfOrder');
  expect(told).toMatchObject([{ weight: 'risk', components: [2, 3], measure: 'order' }]);
  expect(told[0]!.title).toMatch(/^\d+% of the messages of queue 2 are done after a later one/);
  const run = { design, warmupSeconds: 0, durationSeconds: 10 };
  const tried = await tryOut({ findings: told, run, kindOf, simulate: simulateHere });
  expect(tried!.findings[0]!.helps[0]?.label).toBe('queue 2, order: strictly by key');
  expect(tried!.findings[0]!.helps[0]?.effects[0]).toMatchObject({ after: 0, verdict: 'better' });
});

test('who only waits is named as such, after the culprit', () => {
  const design = designOf('Too few slots at a database');
  const [first] = findingsOf({ design, kindOf, report: measured(design, 10) });
  expect(first?.components).toEqual([3, 2]);
  expect(first?.text).toContain('Service waits for it: more slots there would not help.');
});

test('the interval of a mean of paired differences is that of Student', () => {
  const yardstick = {
    label: 'p99',
    unit: 'seconds',
    better: 'less',
    read: ({ system }: Report) => system.latency.p99Seconds,
  } as const;
  const effect = effectOf(yardstick, reports([5, 6, 7]), reports([4, 4, 4]))!;
  expect(effect).toMatchObject({ before: 6, after: 4, difference: -2, verdict: 'better' });
  expect(effect.interval![0]).toBeCloseTo(-2 - 4.303 / Math.sqrt(3), 9);
  expect(effect.interval![1]).toBeCloseTo(-2 + 4.303 / Math.sqrt(3), 9);
  expect(effectOf(yardstick, reports([5, 6, 7]), reports([5, 7, 5]))!.verdict).toBe('unclear');
  expect(effectOf(yardstick, reports([5]), reports([1]))!).toMatchObject({
    interval: null,
    verdict: 'unclear',
  });
});

test('what does not help is dropped, what helps most comes first, and it can be stopped', async () => {
  const design = designOf('Too few slots at a database');
  const findings = findingsOf({ design, kindOf, report: measured(design, 12) });
  const done: number[] = [];
  const order = {
    findings,
    run: { design, warmupSeconds: 0, durationSeconds: 12 },
    kindOf,
    simulate: simulateHere,
    onProgress: (count: number) => done.push(count),
  };
  const tried = await tryOut(order);
  const { helps, dropped } = tried!.findings[0]!;
  expect(helps[0]?.label).toMatch(/queries at a time: 4 to (8|16)$/);
  // A replica of a store whose reads all go to one member is no help.
  expect(dropped.map(({ label }) => label)).toContain('SQL database, instances: 1 to 2');
  expect(tried!.runs).toBe(done.length);
  expect(done.at(-1)).toBeLessThanOrEqual(21);
  expect(await tryOut({ ...order, stop: AbortSignal.abort() })).toBeUndefined();
});

test('a single instance is killed, and what users lose is told', async () => {
  const design = new Bench()
    .client(1, 50)
    .service(2, 1, {}, { instances: 2 })
    .database(3, 1)
    .wire(1, 2)
    .wire(2, 3).drawing;
  const found = await singlePoints({
    design,
    kindOf,
    report: measured(design, 5),
    simulate: simulateHere,
  });
  expect(found.map(({ components, evidence }) => [components[0], evidence[0]?.value])).toEqual([
    [3, 1],
  ]);
});

test('faults made by hand become steps of the timeline', () => {
  const design = designOf('Quota of a third party');
  const fault = { type: 'hang', component: 3 } as const;
  const after = withHandFaults(design, [
    { events: 10, atSeconds: 2, action: { type: 'break', id: 500, fault } },
    { events: 90, atSeconds: 4, action: { type: 'mend', id: 500 } },
  ]);
  expect(after.scenario.steps).toMatchObject([{ atSeconds: 2, endSeconds: 4, fault }]);
  expect(measured(after, 4).system.successShare).toBeLessThan(
    measured(design, 4).system.successShare!,
  );
});

/** Reports that tell nothing but their p99. */
function reports(values: readonly number[]): readonly Report[] {
  return values.map((p99Seconds) => ({ system: { latency: { p99Seconds } } }) as unknown as Report);
}
