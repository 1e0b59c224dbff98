import { describe, expect, test } from 'vitest';
import { reportBetween } from '../../../src/analysis/findings/reportBetween';
import { KnownRows } from '../../../src/engine/report/KnownRows';
import { takeReport } from '../../../src/engine/report/takeReport';
import { windowSecondsAt } from '../../../src/engine/report/windowSecondsAt';
import type { StationReport } from '../../../src/model/Report';
import { componentColumns } from '../../../src/model/Snapshot';
import { always, Bench } from '../../support/bench';
import type { Running } from '../../support/Running';

function stationOf(run: Running, id = 2): StationReport {
  return takeReport(run.simulation).components.find((one) => one.id === id)!.station!;
}

function closeTo(value: number): number {
  return expect.closeTo(value, 6) as number;
}

/** 80 calls of 10 ms a second for instances of one slot: 0.8 slots at work. */
function bench(instances: number): Running {
  return new Bench()
    .client(1, 80)
    .service(2, 10, { slots: 1 }, { instances })
    .wire(1, 2, { spread: 'roundRobin' })
    .start();
}

/** Ten instances of one slot that are all at work, as there is more to do than they can, and what is told live of them. */
function full(): { readonly run: Running; readonly busy: (seconds: number) => number } {
  const run = new Bench()
    .client(1, 100)
    .service(2, 1_000, { slots: 1, waiting: 'unbounded' }, { instances: 10 })
    .wire(1, 2, { spread: 'roundRobin' })
    .start()
    .until(4.5);
  const rows = new KnownRows(run.simulation.world);
  const busy = (seconds: number): number => {
    rows.refresh(run.until(seconds).simulation.nowSeconds);
    const window = windowSecondsAt(seconds);
    const table = rows.copyComponents(window, (length) => new Float64Array(length));
    const place = rows.componentIds.indexOf(2);
    return table[place * componentColumns.length + componentColumns.indexOf('busy')]!;
  };
  return { run, busy };
}

function placed(run: Running, instances: number): Running {
  return run.edit({ type: 'placeComponent', id: 2, placement: [{ zone: 0, instances }] });
}

describe('the share of slots at work is of the slots that there were', () => {
  test('when instances are taken away', () => {
    const station = stationOf(placed(bench(4).until(75), 1).until(100));
    expect(station.slots).toBe(1);
    expect(station.meanSlots).toBeCloseTo(0.75 * 4 + 0.25, 9);
    expect(station.utilisation).toBeCloseTo(0.8 / 3.25, 3);
  });

  test('when instances are added, and after a warm-up', () => {
    const run = placed(bench(1).until(50), 4);
    expect(stationOf(run.until(100)).utilisation).toBeCloseTo(0.8 / 2.5, 3);
    run.simulation.resetMeasures();
    expect(stationOf(run.until(110)).meanSlots).toBeCloseTo(4, 9);
    expect(stationOf(run).utilisation).toBeCloseTo(0.8 / 4, 3);
  });

  test('when slots are edited', () => {
    const station = stationOf(bench(1).until(50).set(2, 'slots', 3).until(100));
    expect(station.utilisation).toBeCloseTo(0.8 / 2, 3);
  });

  test('when a scaler adds and takes away', () => {
    const run = new Bench()
      .client(1, 80)
      .service(2, 10, {
        slots: 1,
        scaling: 'rate',
        targetRate: 10,
        scaleEverySeconds: 10,
        scaleOverSeconds: 5,
        bootSeconds: 0,
        scaleDownAfterSeconds: 10,
      })
      .wire(1, 2, { spread: 'roundRobin' })
      .start()
      .until(100);
    run.break({ type: 'traffic', component: 1, factor: 0.1 });
    const station = stationOf(run.until(200));
    expect(station.slots).toBe(1);
    expect(station.utilisation).toBeCloseTo((0.5 * 0.8 + 0.5 * 0.08) / station.meanSlots!, 3);
    expect(station.meanSlots).toBeGreaterThan(3.5);
  });

  test('when the component comes and goes during the run', () => {
    const run = new Bench()
      .client(1, 80)
      .balancer(5)
      .wire(1, 5)
      .service(2, 10, { slots: 1 })
      .wire(5, 2)
      .start()
      .until(100);
    const parameters = { serviceTime: always(10), slots: 1 };
    const own = { delay: 'own', ownDelay: always(0) };
    run.edit({
      type: 'addComponent',
      component: {
        id: 3,
        kind: 'service',
        name: 'Late',
        x: 0,
        y: 0,
        placement: [{ zone: 0, instances: 1 }],
        parameters,
      },
    });
    run.edit({ type: 'addConnection', connection: { id: 503, from: 5, to: 3, parameters: own } });
    expect(stationOf(run.until(200), 3).utilisation).toBeCloseTo(0.4, 2);
    run.edit({ type: 'removeComponent', id: 2 });
    expect(stationOf(run.until(400), 2).utilisation).toBeCloseTo((0.8 + 0.4) / 2, 2);
  });

  test('also in the measuring window, after instances were killed and after they are back', () => {
    const { run, busy } = full();
    expect(busy(4.5)).toBeCloseTo(1, 6);
    const fault = run.break({ type: 'kill', component: 2, instances: 8 });
    expect([4.6, 4.9, 5.5, 8].map(busy)).toEqual([1, 1, 1, 1].map((one) => closeTo(one)));
    run.mend(fault).break({ type: 'traffic', component: 1, factor: 0 });
    // Those that are back have nothing to do: two of ten slots are at work, for half of the window, and then two of all.
    expect(busy(8.5)).toBeCloseTo(3 / 7, 6);
    expect(busy(10)).toBeCloseTo(0.2, 6);
  });

  test('also while instances that were taken away finish what they have', () => {
    const { run, busy } = full();
    expect(busy(4.5)).toBeCloseTo(1, 6);
    placed(run, 1);
    expect([4.6, 4.9, 5.5, 8].map(busy)).toEqual([1, 1, 1, 1].map((one) => closeTo(one)));
  });

  test('also between two reports', () => {
    const run = bench(4).until(50);
    const earlier = takeReport(run.simulation);
    const later = takeReport(placed(run, 1).until(100).simulation);
    const station = reportBetween(earlier, later).components[1]!.station!;
    expect(station.utilisation).toBeCloseTo(0.8, 3);
    const longer = takeReport(placed(run, 4).until(150).simulation);
    expect(reportBetween(earlier, longer).components[1]!.station!.utilisation).toBeCloseTo(0.32, 3);
  });
});
