import { expect, test } from 'vitest';
import { kindOf } from '../../src/catalogue/kindOf';
import { takeSnapshot } from '../../src/engine/report/takeSnapshot';
import { figuresOf } from '../../src/ui/report/figuresOf';
import { Bench } from '../support/bench';

test('a report tells rates and cost of the same thing: of the whole, or of the fleet of a slice', () => {
  const bench = new Bench().client(1, 78).service(2, 10).wire(1, 2);
  const { simulation } = bench.start().until(20);
  const snapshot = takeSnapshot(simulation, { run: 1, secondsKnown: 20, hops: 0, buffer: zeros });
  const whole = Object.fromEntries(figuresOf(bench.drawing, snapshot, kindOf));
  const fleet = Object.fromEntries(figuresOf({ ...bench.drawing, slice: 10 }, snapshot, kindOf));
  expect(Object.keys(whole)).toEqual(['Offered', 'Goodput', 'Success', 'p50', 'p99', 'Cost']);
  for (const [one, ofFleet] of [
    ['Offered', 'Fleet offered'],
    ['Goodput', 'Fleet goodput'],
    ['Cost', 'Fleet cost'],
  ] as const) {
    expect(number(whole[one])).toBeGreaterThan(1);
    // Of three digits each.
    expect(number(fleet[ofFleet]) / number(whole[one])).toBeCloseTo(10, 0);
  }
  expect(fleet['p99']).toBe(whole['p99']);
});

function number(text = ''): number {
  return Number.parseFloat(text.replaceAll(/[$,]/g, ''));
}

function zeros(length: number): Float64Array {
  return new Float64Array(length);
}
