import { expect, test } from 'vitest';
import { findingsOf } from '../../src/analysis/findings/findingsOf';
import { kindOf } from '../../src/catalogue/kindOf';
import type { Fault } from '../../src/model/Fault';
import { Bench, read, write } from '../support/bench';
import { measured } from './planted/measured';

const mix = [
  { operation: read, share: 1 },
  { operation: write, share: 1 },
] as const;

const bench = new Bench(1_000)
  .client(1, 200, read, { arrivals: 'poisson', timeoutMs: 3_000, mix })
  .balancer(2)
  .service(3, 2, { slots: 64 }, { instances: 4 })
  .database(4, 2)
  .wire(1, 2)
  .wire(2, 3, { timeoutMs: 1_000 })
  .wire(3, 4, { timeoutMs: 500 });

function toldOf(fault: Fault) {
  const step = { type: 'fault', id: 990, atSeconds: 1, fault } as const;
  const design = { ...bench.drawing, scenario: { durationSeconds: 20, steps: [step] } };
  return findingsOf({ design, kindOf, report: measured(design, 20) });
}

test.each<[string, Fault, string]>([
  ['down', { type: 'kill', component: 3, instances: 0 }, 'down'],
  ['refusing', { type: 'expire', component: 3 }, 'failing'],
  ['hanging', { type: 'hang', component: 3 }, 'silent'],
])('a balancer is not blamed for those behind it who are %s', (_, fault, rule) => {
  const told = toldOf(fault);
  expect(told[0]).toMatchObject({ rule, weight: 'harm' });
  expect(told[0]!.components[0]).toBe(3);
  expect(told.map(({ components }) => components[0])).not.toContain(2);
});

test('of a balancer that does not see those behind it, that is told, and where', () => {
  const way = bench.drawing.connections.find(({ from }) => from === 2)!;
  const [first] = toldOf({ type: 'cut', connection: way.id });
  expect(first).toMatchObject({ rule: 'failing', components: [2] });
  expect(first!.text).toContain(
    'service 3 works, but its health checks get no answer from there. What was done there: load-balancer 2 → service 3: cut.',
  );
});

test('what fails each time is not to be tried again: a disk that is full, instances that are all down', () => {
  for (const fault of [
    { type: 'diskFull', component: 4 },
    { type: 'kill', component: 4, instances: 0 },
  ] as const) {
    const [first] = toldOf(fault);
    expect(first!.components[0]).toBe(4);
    const labels = first!.suggestions.map(({ label }) => label);
    expect(labels[0]).toBe('A stand-in answer where sql-database 4 fails');
    expect(labels.join()).not.toContain('attempts');
  }
  const [full] = toldOf({ type: 'diskFull', component: 4 });
  expect(full!.text).toContain(
    'Each of the writes fails, and none of the reads for it: to try again does not help.',
  );
  expect(full!.text).toContain('What was done to it: disk full.');
});

test('what fails now and then is to be tried again', () => {
  const [first] = toldOf({ type: 'errors', component: 4, share: 0.3 });
  expect(first!.suggestions[0]!.label).toBe(
    'Two more attempts of calls to sql-database 4, within a budget',
  );
});
