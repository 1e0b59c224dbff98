import { expect, test } from 'vitest';
import { kindOf } from '../../src/catalogue/kindOf';
import { Simulation } from '../../src/engine/Simulation';
import { flushThatNeverHeals } from '../../src/library/flushThatNeverHeals';
import { urlShortener } from '../../src/library/urlShortener';
import { applyEdit } from '../../src/model/applyEdit';
import type { Design } from '../../src/model/Design';
import { outcomes } from '../../src/model/Outcome';

const { design, invitation } = flushThatNeverHeals;
const itemsDatabase = 15;

test('before the flush nearly every visitor is served', () => {
  expect(successBetween(begin(design), 10, 20)).toBeGreaterThan(0.99);
});

test('after the flush it stays down, although nothing is broken any more', () => {
  expect(successAfterFlush(design)).toBeLessThan(0.6);
});

test('with a short line at the database it comes back', () => {
  const shorter = applyEdit(
    design,
    { type: 'setParameter', id: itemsDatabase, parameter: 'queueLimit', value: 100 },
    kindOf,
  );
  if (!shorter.ok) throw new Error('The edit was refused.');
  expect(successAfterFlush(shorter.design)).toBeGreaterThanOrEqual(0.99);
});

test('the shortener serves its redirects for the first minute', () => {
  expect(successBetween(begin(urlShortener.design), 10, 30)).toBeGreaterThan(0.99);
});

/** Share of the requests that ended well, from 60 to 70 s after the flush. */
function successAfterFlush(flushed: Design): number {
  const simulation = begin(flushed);
  simulation.advance(20, Infinity);
  simulation.act({ type: 'break', id: 900, fault: invitation.fault });
  return successBetween(simulation, 80, 90);
}

function begin(one: Design): Simulation {
  const start = Simulation.start(one, kindOf);
  if (!start.ok) throw new Error(start.problems.map(({ message }) => message).join(' '));
  return start.simulation;
}

function successBetween(simulation: Simulation, from: number, to: number): number {
  simulation.advance(from, Infinity);
  const before = countsOf(simulation);
  simulation.advance(to, Infinity);
  const after = countsOf(simulation);
  return (after.good - before.good) / (after.all - before.all);
}

function countsOf({ world }: Simulation): { readonly good: number; readonly all: number } {
  const ended = world.kernel.requests.counts.subarray(1);
  const all = ended.reduce((sum, count) => sum + count, 0);
  return { good: ended[outcomes.indexOf('ok')] ?? 0, all };
}
