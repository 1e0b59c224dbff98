import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { IntegerMap } from '../../../src/engine/collections/IntegerMap';

const anyKey = fc.oneof(
  fc.integer({ min: 0, max: 40 }),
  fc.integer({ min: 0, max: 40 }).map((n) => n * 2 ** 32),
  fc.maxSafeNat(),
);
const step = fc.record({
  what: fc.constantFrom('set', 'set', 'delete', 'save'),
  key: anyKey,
  value: fc.integer(),
});

test('an integer map behaves as a Map does, also across a save', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
      let map = new IntegerMap();
      const model = new Map<number, number>();
      const removed: boolean[][] = [];
      for (const { what, key, value } of steps) {
        if (what === 'set') {
          map.set(key, value);
          model.set(key, value);
        } else if (what === 'delete') {
          removed.push([map.delete(key), model.delete(key)]);
        } else {
          const saved = map.save();
          map = new IntegerMap();
          map.set(1, 1);
          map.restore(saved);
        }
        expect(map.size).toBe(model.size);
      }
      expect(removed.every(([actual, expected]) => actual === expected)).toBe(true);
      for (const { key } of steps) {
        expect(map.has(key)).toBe(model.has(key));
        expect(map.get(key, -7)).toBe(model.get(key) ?? -7);
      }
    }),
  );
});

test('a hundred thousand keys in arithmetic progression come and go quickly', () => {
  const map = new IntegerMap();
  for (let index = 0; index < 100_000; index++) map.set(index * 65536, index);
  for (let index = 0; index < 100_000; index += 2) map.delete(index * 65536);
  expect(map.size).toBe(50_000);
  expect([map.get(65536), map.get(2 * 65536), map.get(99_999 * 65536)]).toEqual([1, -1, 99_999]);
  expect(() => map.set(-1, 0)).toThrow(RangeError);
  expect(() => map.set(2 ** 53, 0)).toThrow(RangeError);
});
