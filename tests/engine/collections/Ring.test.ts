import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Ring } from '../../../src/engine/collections/Ring';

const step = fc.record({
  what: fc.constantFrom('push', 'push', 'push', 'shift', 'save'),
  item: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
});

test('a ring behaves as an array does, also across a save', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      let ring = new Ring();
      const model: number[] = [];
      for (const { what, item } of steps) {
        const expected: unknown[] = [];
        const actual: unknown[] = [];
        if (what === 'save') {
          const saved = ring.save();
          ring.push(5);
          ring = new Ring();
          ring.restore(saved);
        } else if (what === 'push') {
          ring.push(item);
          model.push(item);
        } else if (model.length > 0) {
          actual.push(ring.shift());
          expected.push(model.shift());
        }
        expect(actual).toEqual(expected);
        expect([...ring.save()]).toEqual(model);
        expect(ring.has(item)).toBe(model.includes(item));
      }
    }),
  );
});

test('an empty ring has nothing to take', () => {
  const ring = new Ring();
  expect(() => ring.shift()).toThrow(RangeError);
});
