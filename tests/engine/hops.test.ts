import { expect, test } from 'vitest';
import { kindOf } from '../../src/catalogue/kindOf';
import { takeSnapshot } from '../../src/engine/report/takeSnapshot';
import { Simulation } from '../../src/engine/Simulation';
import { urlShortener } from '../../src/library/urlShortener';
import { hopColumns } from '../../src/model/Snapshot';

const deliveries = 26;
const counter = 17;

test('messages that were queued before anybody looked are seen on their way to the worker', () => {
  const start = Simulation.start(urlShortener.design, kindOf);
  if (!start.ok) throw new Error(start.problems[0]?.message);
  const { simulation } = start;
  simulation.act({
    type: 'break',
    id: 900,
    fault: { type: 'kill', component: counter, instances: 0 },
  });
  simulation.advance(4, 1e9);
  simulation.act({ type: 'mend', id: 900 });
  hopsOn(simulation, deliveries);
  simulation.advance(4.05, 1e9);
  expect(hopsOn(simulation, deliveries)).toBeGreaterThan(100);
});

const buffer = (length: number): Float64Array => new Float64Array(length);

function hopsOn(simulation: Simulation, connection: number): number {
  const { hops } = takeSnapshot(simulation, { run: 1, secondsKnown: 0, hops: 5_000, buffer });
  return hops.filter((value, place) => place % hopColumns.length === 0 && value === connection)
    .length;
}
