import { expect, test } from 'vitest';
import { latencyLimits } from '../../src/analysis/objectives/latencyLimits';
import { kindOf } from '../../src/catalogue/kindOf';
import { takeSnapshot } from '../../src/engine/report/takeSnapshot';
import { Simulation } from '../../src/engine/Simulation';
import { urlShortener } from '../../src/library/urlShortener';
import type { Objective } from '../../src/model/Objective';
import type { Snapshot } from '../../src/model/Snapshot';
import { Series } from '../../src/store/Series';
import { StandingHistory } from '../../src/store/StandingHistory';
import { objectiveRows } from '../../src/ui/dock/objectives/objectiveRows';

const redirect = 4;
const objectives: readonly Objective[] = [
  { type: 'latency', id: 91, operation: redirect, quantile: 0.99, mostSeconds: 0.004 },
  { type: 'latency', id: 92, quantile: 0.95, mostSeconds: 0.006 },
  { type: 'success', id: 93, operation: redirect, leastShare: 0.999 },
  { type: 'lost', id: 94 },
];

test('budget and burn of latency, of all and of one operation, say the same over a window as long as the run', () => {
  const design = { ...urlShortener.design, objectives };
  const start = Simulation.start(design, kindOf);
  if (!start.ok) throw new Error('It does not start.');
  const history = new StandingHistory();
  const series = new Series();
  let snapshot: Snapshot | undefined;
  for (let second = 1; second <= 4; second++) {
    start.simulation.advance(second, Infinity);
    snapshot = takeSnapshot(start.simulation, {
      run: 1,
      secondsKnown: second - 1,
      hops: 0,
      buffer: (length) => new Float64Array(length),
      limits: latencyLimits(objectives),
    });
    series.append(snapshot.series);
    history.note(snapshot);
  }
  const rows = objectiveRows(design, snapshot, { series, history }, kindOf);
  const [redirects, all, answered, lost] = rows;
  for (const row of [redirects, all]) {
    expect(row!.budgetLeft).toBeLessThan(1);
    expect(row!.burns.map(({ windowSeconds }) => windowSeconds)).toEqual([5, 15, 60]);
    for (const { rate } of row!.burns) expect(rate).toBeCloseTo(1 - row!.budgetLeft, 9);
  }
  expect(redirects!.burns[1]!.rate).not.toBeCloseTo(all!.burns[1]!.rate, 3);
  expect(answered!.burns[1]!.rate).toBe(0);
  expect(lost!.burns).toEqual([]);
});
