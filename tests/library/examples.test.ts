import { expect, test } from 'vitest';
import { componentState, type ComponentLevel } from '../../src/analysis/componentState';
import { readComponent } from '../../src/analysis/readComponent';
import { kindOf } from '../../src/catalogue/kindOf';
import { takeReport } from '../../src/engine/report/takeReport';
import { takeSnapshot } from '../../src/engine/report/takeSnapshot';
import { readDesign } from '../../src/exchange/readDesign';
import { examples } from '../../src/library/examples';
import type { Design } from '../../src/model/Design';
import { cardSize } from '../../src/exchange/drawing/cardSize';
import { Running } from '../support/Running';
import { hiddenConnections } from './hiddenConnections';

type Damage = readonly [success: number, p99Ms: number, usualP99Ms: number];

/**
 * What the fault of each invitation does within 15 s: the share of requests that are still answered well, and the p99 of
 * those, are no better than this; a p99 of 0 says that it is only the former. Undamaged, each design answers at least 99% and has the p99 that is given last, or less.
 */
const damage: Readonly<Record<string, Damage>> = {
  'flush-that-never-heals': [0.5, 740, 23],
  'url-shortener': [0.9, 1_000, 29],
  'photo-feed': [0.88, 0, 97],
  'shop-checkout': [0.82, 1_900, 520],
  'ticket-sale': [0.95, 1_700, 30],
  'news-feed': [1, 250, 34],
  'team-chat': [1, 9_000, 27],
  'video-streaming': [0.11, 0, 77],
  'ride-dispatch': [0.95, 1_500, 130],
  'search-as-you-type': [0.96, 0, 75],
  notifications: [0.86, 1_700, 28],
  'answers-from-a-model': [1, 8_000, 3_200],
  'guarded-api': [0.87, 400, 220],
  'tenants-in-one-system': [0.32, 0, 57],
  'two-regions': [0.54, 0, 51],
  'monolith-to-bff': [0.81, 0, 63],
  'nightly-job': [0.69, 700, 40],
  'image-resizing': [0.85, 350, 220],
  'sensor-reports': [0.82, 500, 49],
  'metrics-pipeline': [1, 2_400, 58],
  'orders-as-events': [0.86, 0, 33],
  'settings-by-majority': [0.01, 0, 13],
};

const warmUpSeconds = 5;
const brokenAtSeconds = 20;
const untilSeconds = 35;

test.each(examples)('$name is a valid design', ({ design }) => {
  const result = readDesign(JSON.parse(JSON.stringify(design)), 'strict', kindOf);
  expect(result).toMatchObject({ ok: true, notices: [] });
});

test.each(examples)('$name is laid out so that nothing hides anything', ({ design }) => {
  expect(overlaps(design)).toEqual([]);
  expect(hiddenConnections(design)).toEqual([]);
  expect(design.components.length).toBeGreaterThanOrEqual(5);
  expect(design.components.length).toBeLessThanOrEqual(14);
});

test.each(examples)('$name is well, until its fault does what is said', (example) => {
  const { id, design, invitation } = example;
  const [success, p99Ms, usualP99Ms] = damage[id]!;
  const running = new Running(design).until(warmUpSeconds);
  running.simulation.resetMeasures();
  for (let second = warmUpSeconds + 1; second <= brokenAtSeconds; second++) {
    expect(inTrouble(running.until(second), design)).toEqual([]);
  }
  const well = measured(running);
  expect(well.success).toBeGreaterThanOrEqual(0.99);
  expect(well.p99Ms).toBeLessThanOrEqual(usualP99Ms);

  running.simulation.resetMeasures();
  running.break(invitation.fault);
  const broken = measured(running.until(untilSeconds));
  expect(broken.success).toBeLessThanOrEqual(success);
  expect(broken.p99Ms).toBeGreaterThanOrEqual(p99Ms);
});

test('a neighbour of a noisy tenant notices nothing, while that one is turned away', () => {
  const { design, invitation } = examples.find(({ id }) => id === 'tenants-in-one-system')!;
  const running = new Running(design).until(warmUpSeconds);
  running.simulation.resetMeasures();
  running.break(invitation.fault);
  const { tenants } = takeReport(running.until(untilSeconds).simulation);
  const shares = new Map(
    tenants.map(({ name, outcomes }) => [
      name,
      outcomes.find(({ outcome }) => outcome === 'ok')?.share ?? 0,
    ]),
  );
  expect(shares.get('Umbra')).toBeLessThan(0.2);
  for (const name of ['Acme', 'Bolt', 'Corte', 'Dune']) expect(shares.get(name)).toBe(1);
});

function measured({ simulation }: Running): { readonly success: number; readonly p99Ms: number } {
  const { successShare, latency } = takeReport(simulation).system;
  return { success: successShare ?? 0, p99Ms: (latency.p99Seconds ?? 0) * 1_000 };
}

function overlaps({ components }: Design): readonly string[] {
  return components.flatMap((one, place) =>
    components
      .slice(place + 1)
      .filter(
        (other) =>
          Math.abs(one.x - other.x) < cardSize.width && Math.abs(one.y - other.y) < cardSize.height,
      )
      .map((other) => `${one.name} and ${other.name} overlap`),
  );
}

const buffer = (length: number) => new Float64Array(length);

/** What is saturated or down in the second that has just passed. */
function inTrouble({ simulation }: Running, { components }: Design): readonly string[] {
  const request = { run: 1, secondsKnown: untilSeconds, hops: 0, buffer };
  const snapshot = takeSnapshot(simulation, request);
  const bad: readonly ComponentLevel[] = ['saturated', 'down'];
  return components.flatMap(({ id, name }) => {
    const { level, tag } = componentState(readComponent(snapshot, id)!);
    return bad.includes(level) ? [`${name} ${tag} at ${simulation.nowSeconds} s`] : [];
  });
}
