import { expect, test } from 'vitest';
import { kindOf } from '../../src/catalogue/kindOf';
import { takeReport } from '../../src/engine/report/takeReport';
import { Simulation } from '../../src/engine/Simulation';
import type { ParameterValue } from '../../src/model/ParameterValue';
import { cacheFlush, flushedCache } from './cacheFlush';

type Settings = Readonly<Record<string, ParameterValue>>;

/** What is read from the database is given up after a second, twice more, and then fills nothing. */
const givenUp: Settings = { timeoutMs: 1_000, attempts: 3, backoffMs: 0 };
/** It is waited for, whoever still wants it. */
const waitedFor: Settings = {};

const patience = 180_000;

test(
  'a flush never heals while reads that are given up fill nothing: about 61% for ever',
  () => {
    const run = flush({}, givenUp);
    expect(run.before).toBeGreaterThan(0.99);
    expect(run.after).toBeGreaterThan(0.5);
    expect(run.after).toBeLessThan(0.7);
  },
  patience,
);

test(
  'single flight heals it: everybody is served, from the first second on',
  () => {
    const run = flush({ protection: 'singleFlight' }, waitedFor);
    expect(run.meanwhile).toBeGreaterThan(0.995);
    expect(run.after).toBe(1);
    expect(run.coalesced).toBeGreaterThan(1_000);
  },
  patience,
);

test(
  'single flight heals nothing while the one read that is left is given up as well',
  () => {
    expect(flush({ protection: 'singleFlight' }, givenUp).after).toBeLessThan(0.75);
  },
  patience,
);

/** Share of good answers before the flush at 3 s, in the 10 s after it, and from 12 to 17 s after it. */
function flush(cache: Settings, loads: Settings) {
  const start = Simulation.start(cacheFlush(cache, loads), kindOf);
  if (!start.ok) throw new Error(start.problems.map(({ message }) => message).join(' '));
  const { simulation } = start;
  const before = successUntil(simulation, 3);
  simulation.act({
    type: 'break',
    id: 900,
    fault: { type: 'flushCache', component: flushedCache },
  });
  const meanwhile = successUntil(simulation, 13);
  const { coalesced } = takeReport(simulation).components[2]?.cache ?? { coalesced: 0 };
  simulation.advance(15, Infinity);
  return { before, meanwhile, coalesced, after: successUntil(simulation, 20) };
}

function successUntil(simulation: Simulation, seconds: number): number {
  simulation.resetMeasures();
  simulation.advance(seconds, Infinity);
  return takeReport(simulation).system.successShare ?? NaN;
}
