import { expect, test } from 'vitest';
import { reportBetween } from '../../src/analysis/findings/reportBetween';
import { takeReport } from '../../src/engine/report/takeReport';
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
