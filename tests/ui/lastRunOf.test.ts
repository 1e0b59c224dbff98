import { expect, test } from 'vitest';
import { latencyLimits } from '../../src/analysis/objectives/latencyLimits';
import { kindOf } from '../../src/catalogue/kindOf';
import { takeSnapshot } from '../../src/engine/report/takeSnapshot';
import { Simulation } from '../../src/engine/Simulation';
import { flushThatNeverHeals } from '../../src/library/flushThatNeverHeals';
import type { Design } from '../../src/model/Design';
import type { Objective } from '../../src/model/Objective';
import { formatAgo } from '../../src/ui/format/formatAgo';
import { formatMoment } from '../../src/ui/format/formatMoment';
import { lastRunOf } from '../../src/ui/keeping/lastRunOf';

const promised: readonly Objective[] = [
  { type: 'success', id: 91, leastShare: 0.99 },
  { type: 'latency', id: 92, quantile: 0.99, mostSeconds: 0.0001 },
  { type: 'cost', id: 93, mostPerMonth: 1_000_000 },
];

/** The design after some seconds; its cache may be emptied after the first one. */
function runOf(design: Design, seconds: number, isBroken: boolean) {
  const start = Simulation.start(design, kindOf);
  if (!start.ok) throw new Error('It does not start.');
  start.simulation.advance(Math.min(seconds, 1), Infinity);
  if (isBroken) {
    const { fault } = flushThatNeverHeals.invitation;
    start.simulation.act({ type: 'break', id: 5_000, fault });
  }
  start.simulation.advance(seconds, Infinity);
  const snapshot = takeSnapshot(start.simulation, {
    run: 1,
    secondsKnown: 0,
    hops: 0,
    buffer: (length) => new Float64Array(length),
    limits: latencyLimits(design.objectives ?? []),
  });
  return lastRunOf(design, snapshot, kindOf, 7);
}

test('without objectives a design is told by its worst component, the furthest from the users', () => {
  const { design } = flushThatNeverHeals;
  expect(runOf(design, 0.5, false)).toBeUndefined();
  const well = runOf(design, 6, false);
  expect(well).toMatchObject({ level: 'healthy', words: 'Nothing strained', seenAtMs: 7 });
  expect(well?.atSeconds).toBe(6);
  expect(well?.p99Seconds).toBeGreaterThan(0.005);
  expect(runOf(design, 10, true)).toMatchObject({
    level: 'saturated',
    words: 'Items DB: queue 2,000 full',
  });
});

test('with objectives it is told by how many of them fail', () => {
  const { design } = flushThatNeverHeals;
  const told = (objectives: readonly Objective[], isBroken: boolean) =>
    runOf({ ...design, objectives }, 10, isBroken);
  expect(told(promised, false)).toMatchObject({ level: 'saturated', words: '1 objective fails' });
  expect(told(promised, true)).toMatchObject({ level: 'saturated', words: '2 objectives fail' });
  const kept = promised.filter(({ type }) => type !== 'latency');
  expect(told(kept, false)).toMatchObject({ level: 'healthy', words: 'All objectives hold' });
});

test('how long ago something was is told in minutes and hours for half a day, then as the moment', () => {
  const minuteMs = 60_000;
  const ago = (minutes: number) => formatAgo(1_000_000_000, 1_000_000_000 + minutes * minuteMs);
  expect([0, 0.99, 1, 59.9, 60, 719].map(ago)).toEqual([
    'just now',
    'just now',
    '1 min ago',
    '59 min ago',
    '1 h ago',
    '11 h ago',
  ]);
  expect([720, -1].map(ago)).toEqual([formatMoment(1_000_000_000), formatMoment(1_000_000_000)]);
});
