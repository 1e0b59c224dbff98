import { expect, test } from 'vitest';
import { reportBetween } from '../../src/analysis/findings/reportBetween';
import { kindOf } from '../../src/catalogue/kindOf';
import { runExperiment } from '../../src/engine/experiment/runExperiment';
import { takeReport } from '../../src/engine/report/takeReport';
import { furtherExamples } from '../../src/library/furtherExamples';
import type { Fault } from '../../src/model/Fault';
import type { Report } from '../../src/model/Report';
import { always, Bench } from '../support/bench';

test('what came between two reports is told per second since the first one, not since the start', () => {
  const run = new Bench()
    .client(1, 80)
    .balancer(5)
    .service(2, 10, { slots: 1 })
    .wire(1, 5)
    .wire(5, 2)
    .start()
    .until(100);
  const earlier = takeReport(run.simulation);
  const parameters = { serviceTime: always(10), slots: 1 };
  const place = { x: 0, y: 0, placement: [{ zone: 0, instances: 1 }] };
  run.edit({
    type: 'addComponent',
    component: { id: 3, kind: 'service', name: 'Late', ...place, parameters },
  });
  const own = { delay: 'own', ownDelay: always(0) };
  run.edit({ type: 'addConnection', connection: { id: 503, from: 5, to: 3, parameters: own } });
  const between = reportBetween(earlier, takeReport(run.until(110).simulation));
  const late = between.components.find(({ id }) => id === 3)!;
  expect(late.arrivalsPerSecond).toBeCloseTo(40, 6);
  expect(late.inside).toBeCloseTo(0.4, 6);
  expect(late.station!.busySlots).toBeCloseTo(0.4, 6);
  expect(late.station!.utilisation).toBeCloseTo(0.4, 6);
  expect(between.connections.find(({ id }) => id === 503)!.sentPerSecond).toBeCloseTo(40, 6);
});

/** What is since the start, or is told of no part: it cannot be taken apart. */
const since =
  /p\d+Seconds|maximumSeconds|interval|carriedOver|keysMovedShare|topKeyShare|\.sent$|digest|events/;

test.each<readonly [string, Fault]>([
  ['url-shortener', { type: 'partition', zones: [1] }],
  ['settings-by-majority', { type: 'partition', zones: [1] }],
  ['shop-checkout', { type: 'slow', component: 17, factor: 20 }],
  ['monolith-to-bff', { type: 'loseZone', zone: 2 }],
  ['answers-from-a-model', { type: 'slow', component: 18, factor: 2 }],
])(
  'between two reports of %s is what a run tells that is measured from the first one',
  (id, fault) => {
    const { design: example } = furtherExamples.find((one) => one.id === id)!;
    const step = { type: 'fault', id: 99_990, atSeconds: 8, endSeconds: 16, fault } as const;
    const design = { ...example, scenario: { durationSeconds: 24, steps: [step] } };
    const run = (warmupSeconds: number): { report: Report; moments: readonly Report[] } => {
      const experiment = { design, warmupSeconds, durationSeconds: 24, momentsSeconds: [12] };
      const result = runExperiment(experiment, kindOf);
      if (!result.ok) throw new Error('It does not run.');
      return result;
    };
    const whole = run(0);
    const between = leavesOf(reportBetween(whole.moments[0]!, whole.report));
    const measured = leavesOf(run(12).report);
    const wrong = [...measured].filter(
      ([name, value]) => !since.test(name) && !isNear(between.get(name), value),
    );
    expect(wrong.map(([name, value]) => [name, value, between.get(name)])).toEqual([]);
  },
);

function leavesOf(value: unknown, name = ''): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map([[name, value]]);
  const parts = Object.entries(value).map(([key, part]) => leavesOf(part, `${name}.${key}`));
  return new Map(parts.flatMap((part) => [...part]));
}

function isNear(one: unknown, other: unknown): boolean {
  return typeof one === 'number' && typeof other === 'number'
    ? Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(one))
    : one === other;
}
