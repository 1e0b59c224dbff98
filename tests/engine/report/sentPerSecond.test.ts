import { expect, test } from 'vitest';
import { takeReport } from '../../../src/engine/report/takeReport';
import { takeSnapshot } from '../../../src/engine/report/takeSnapshot';
import { connectionColumns } from '../../../src/model/Snapshot';
import { Bench } from '../../support/bench';

test('attempts that were out when measuring began are none of the attempts per second', () => {
  const run = new Bench().client(1, 10).service(2, 10).wire(1, 2).start();
  run.break({ type: 'hang', component: 2 });
  run.until(50).simulation.resetMeasures();
  const { simulation } = run.until(51.5);
  const row = takeSnapshot(simulation, {
    run: 1,
    secondsKnown: 51,
    hops: 0,
    buffer: (length) => new Float64Array(length),
  }).connections;
  expect(row[connectionColumns.indexOf('calls')]).toBeCloseTo(10, 6);
  const [connection] = takeReport(run.until(60).simulation).connections;
  expect(connection).toMatchObject({ sent: 599, inFlight: 599, sentPerSecond: 10 });
});
