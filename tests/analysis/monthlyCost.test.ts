import { expect, test } from 'vitest';
import { monthlyCost, monthlyCostOfRun } from '../../src/analysis/monthlyCost';
import { kindOf } from '../../src/catalogue/kindOf';
import { takeReport } from '../../src/engine/report/takeReport';
import { takeSnapshot } from '../../src/engine/report/takeSnapshot';
import { urlShortener } from '../../src/library/urlShortener';
import { Bench } from '../support/bench';

test('a slice costs a month what the whole fleet does', () => {
  const { design } = urlShortener;
  const slice = monthlyCost({ ...design, slice: 1 }, undefined, kindOf);
  expect(slice).toBeGreaterThan(0);
  expect(monthlyCost(design, undefined, kindOf)).toBe(20 * slice);
});

test('what a scaler has added costs as much as what was placed', () => {
  const bench = new Bench()
    .client(1, 78)
    .service(2, 10, {
      scaling: 'rate',
      targetRate: 10,
      scaleEverySeconds: 10,
      scaleOverSeconds: 5,
      bootSeconds: 0,
    })
    .wire(1, 2);
  const each = kindOf('service')!.cost.perInstanceMonth;
  const { simulation } = bench.start().until(40);
  const snapshot = takeSnapshot(simulation, { run: 1, secondsKnown: 40, hops: 0, buffer: zeros });
  expect(monthlyCost(bench.drawing, snapshot, kindOf)).toBeCloseTo(8 * each, 6);
  // One for ten seconds, eight for thirty.
  const mean = (10 + 30 * 8) / 40;
  expect(monthlyCostOfRun(bench.drawing, takeReport(simulation), kindOf)).toBeCloseTo(
    mean * each,
    6,
  );
});

function zeros(length: number): Float64Array {
  return new Float64Array(length);
}
