import { expect, test } from 'vitest';
import { kindOf } from '../../src/catalogue/kindOf';
import { heatBandEdge } from '../../src/engine/histogram/heatBandEdge';
import { takeReport } from '../../src/engine/report/takeReport';
import { takeSnapshot } from '../../src/engine/report/takeSnapshot';
import { Simulation } from '../../src/engine/Simulation';
import type { DetailRequest } from '../../src/model/DetailRequest';
import { systemColumns, watchedColumns } from '../../src/model/Snapshot';
import { threeTiers } from '../runner/threeTiers';

const database = 15;

function begin(): Simulation {
  const started = Simulation.start(threeTiers(1_000), kindOf);
  if (!started.ok) throw new Error(started.problems[0]?.message);
  started.simulation.advance(3.5, Infinity);
  return started.simulation;
}

function look(simulation: Simulation, details: Partial<DetailRequest> = {}) {
  const { series, ...snapshot } = takeSnapshot(simulation, {
    run: 1,
    secondsKnown: 0,
    hops: 0,
    details: { heat: true, components: [database], secondsKnown: 0, ...details },
    buffer: (length) => new Float64Array(length),
  });
  const { watched = new Float64Array(0), heat = new Float64Array(0) } = snapshot.details ?? {};
  return { series: rowsOf(series, systemColumns), watched: rowsOf(watched, watchedColumns), heat };
}

function rowsOf<Name extends string>(table: Float64Array, names: readonly Name[]) {
  return Array.from({ length: table.length / names.length }, (_, row) => {
    const values = names.map((name, place) => [name, table[row * names.length + place] ?? NaN]);
    return Object.fromEntries(values) as Record<Name, number>;
  });
}

/** Second, first band and counts of each group. */
function groupsOf(heat: Float64Array) {
  const groups: { second: number; first: number; counts: number[] }[] = [];
  for (let place = 0; place < heat.length; place += 3 + (heat[place + 2] ?? 0)) {
    const [second = 0, first = 0, length = 0] = heat.subarray(place, place + 3);
    groups.push({ second, first, counts: [...heat.subarray(place + 3, place + 3 + length)] });
  }
  return groups;
}

test('the heatmap counts every good answer of its second, between the bands that hold them', () => {
  const { series, heat } = look(begin());
  const groups = groupsOf(heat);
  expect(groups.map(({ second }) => second)).toEqual([1, 2, 3]);
  groups.forEach(({ first, counts }, place) => {
    const row = series[place]!;
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(row.ok + row.degraded);
    expect(heatBandEdge(first)).toBeLessThan(row.p50);
    expect(heatBandEdge(first + counts.length)).toBeGreaterThan(row.p99);
  });
});

test('the seconds of a watched component add up to its report', () => {
  const simulation = begin();
  const { watched } = look(simulation);
  simulation.advance(4, Infinity);
  const rows = [...watched, ...look(simulation, { secondsKnown: 3 }).watched];
  expect(rows.map(({ time }) => time)).toEqual([1, 2, 3, 4]);
  expect(new Set(rows.map(({ component }) => component))).toEqual(new Set([database]));
  const report = takeReport(simulation).components.find(({ id }) => id === database);
  const sum = (name: 'arrivals' | 'busy') => rows.reduce((total, row) => total + row[name], 0);
  expect(sum('arrivals')).toBe(report?.started);
  expect(sum('busy') / 4).toBeCloseTo(report?.station?.utilisation ?? NaN, 4);
});

test('the 99th percentile lies within its band; where too few have answered there is none', () => {
  const { series } = look(begin());
  for (const { p99, p99Low, p99High } of series) {
    expect(p99Low).toBeLessThanOrEqual(p99);
    expect(p99High).toBeGreaterThanOrEqual(p99);
  }
  const few = Simulation.start(threeTiers(100), kindOf);
  if (!few.ok) throw new Error('It does not start.');
  few.simulation.advance(3, Infinity);
  expect(look(few.simulation).series.map(({ p99High }) => p99High)).toEqual([NaN, NaN, NaN]);
});

test('a run that goes back tells what comes again, and no second twice', () => {
  const simulation = begin();
  const first = look(simulation);
  const keyframe = simulation.keyframe();
  simulation.advance(5, Infinity);
  simulation.restore(keyframe);
  simulation.advance(3.9, Infinity);
  expect(look(simulation)).toEqual(first);
});
