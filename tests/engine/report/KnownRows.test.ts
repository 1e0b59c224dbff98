import { expect, test } from 'vitest';
import { KnownRows } from '../../../src/engine/report/KnownRows';
import { componentColumns } from '../../../src/model/Snapshot';
import { Bench } from '../../support/bench';

test('a reply that comes after its caller has gone on is told, although nobody calls the component any more', () => {
  const run = new Bench()
    .client(1, 1)
    .service(2, 0)
    .database(3, 60)
    .wire(1, 2)
    .wire(2, 3, { timeoutMs: 100, ownDelay: { type: 'constant', value: 30 } })
    .start();
  const rows = new KnownRows(run.simulation.world);
  const wasted = (seconds: number): number | undefined => {
    run.until(seconds);
    rows.refresh(seconds);
    const table = rows.copyComponents(1, (length) => new Float64Array(length));
    const place = rows.componentIds.indexOf(3);
    return table[place * componentColumns.length + componentColumns.indexOf('wasted')];
  };
  // Sent at 1 s, done at 1.09 s, given up at 1.1 s, there at 1.12 s.
  expect([wasted(1.05), wasted(1.11), wasted(1.13)]).toEqual([0, 0, 1]);
});

test('an emptied cache is told as empty at once, although nobody calls it any more', () => {
  const run = new Bench(10).client(1, 10).service(2, 0).cache(3).database(4, 0);
  const running = run.wire(1, 2).wire(2, 3).wire(2, 4).start().until(1.05);
  const rows = new KnownRows(running.simulation.world);
  const entries = (): number | undefined => {
    rows.refresh(1.05);
    const table = rows.copyComponents(1, (length) => new Float64Array(length));
    const place = rows.componentIds.indexOf(3);
    return table[place * componentColumns.length + componentColumns.indexOf('entries')];
  };
  const before = entries();
  running.break({ type: 'flushCache', component: 3 });
  expect([before, entries()]).toEqual([expect.toSatisfy((count) => count > 3), 0]);
});
