import { expect, test } from 'vitest';
import { toldOfExample as toldOf } from '../support/toldOfExample';

const zoneA = { type: 'partition', zones: [1] } as const;

test('what makes the operation fail goes before what costs all users time', () => {
  const [first, second] = toldOf('shop-checkout', zoneA);
  expect(first).toMatchObject({ rule: 'lostCalls', weight: 'harm', components: [16, 14] });
  expect(first!.text).toMatch(/100% of the requests “Check out” that fail do so for it\./);
  expect(second).toMatchObject({ rule: 'lostCalls', components: [15, 14] });
  expect(second!.text).not.toContain('that fail do so for it');
});

test('a store that refuses writes is told before the cache that nobody reaches', () => {
  const found = toldOf('url-shortener', zoneA).filter(({ weight }) => weight === 'harm');
  const of = (id: number) => found.findIndex(({ components }) => components[0] === id);
  expect(found[0]!.components[0]).toBe(15);
  expect(of(14)).toBeGreaterThan(of(15));
});

test('what was down is not told once more as failing', () => {
  const fault = { type: 'kill', component: 17, instances: 0 } as const;
  const found = toldOf('shop-checkout', fault).filter(({ components }) => components[0] === 17);
  expect(found.map(({ rule }) => rule)).toEqual(['down']);
});

test('no more calls are given up than have ended, and what nobody reached has no time of its answers', () => {
  const tasks = toldOf('settings-by-majority', { type: 'cut', connection: 1314 });
  expect(tasks[0]!.title).toMatch(/^100% of the calls from Coordinator to Tasks are given up/);
  const orders = toldOf('orders-as-events', { type: 'cut', connection: 1213 });
  expect(orders[0]!.title).toBe('100% of the calls from Gateway to Writer are given up');
});

test('a store that was down with its zone is not told as lost on the way once it is back', () => {
  const told = toldOf('two-regions', { type: 'loseZone', zone: 1 });
  expect(told[0]).toMatchObject({ rule: 'down', components: [13] });
  expect(told.map(({ rule }) => rule)).not.toContain('lostCalls');
});

test('who sends calls to a region that is gone is offered quicker checks', () => {
  const [first] = toldOf('two-regions', { type: 'loseZone', zone: 1 });
  const { label, edit } = first!.suggestions[0]!;
  expect(label).toBe('DNS leaves out who fails its checks for 4 s instead of 150 s');
  expect(edit).toMatchObject({
    edits: [
      { id: 12, parameter: 'checkSeconds', value: 2 },
      { id: 12, parameter: 'checkFailures', value: 2 },
    ],
  });
});
