import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Ring } from '../../../src/engine/collections/Ring';

const step = fc.record({
  what: fc.constantFrom('push', 'push', 'push', 'shift', 'pop', 'save'),
  item: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
});

test('a ring behaves as an array does, also across a save', () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 200 }),
      fc.integer({ min: 1, max: 40 }),
      (steps, limit) => {
        let ring = new Ring(limit);
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
            actual.push(ring.push(item));
            expected.push(model.length < limit);
            if (model.length < limit) model.push(item);
          } else if (model.length > 0) {
            actual.push(ring[what]());
            expected.push(model[what]());
          }
          expect(actual).toEqual(expected);
          expect(Array.from({ length: ring.length }, (_, place) => ring.at(place))).toEqual(model);
        }
      },
    ),
  );
});

test('an empty ring has nothing to take', () => {
  const ring = new Ring();
  expect(() => ring.shift()).toThrow(RangeError);
  expect(() => ring.pop()).toThrow(RangeError);
  expect(() => ring.at(0)).toThrow(RangeError);
});
