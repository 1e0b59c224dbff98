import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LruSet } from '../../../src/engine/collections/LruSet';

const step = fc.record({
  what: fc.constantFrom(
    'insert',
    'insert',
    'insert',
    'touch',
    'remove',
    'capacity',
    'save',
    'clear',
  ),
  key: fc.integer({ min: 0, max: 30 }),
  number: fc.integer({ min: 0, max: 25 }),
});

/** The same with a Map, whose order of insertion is the order of use. */
class Model {
  readonly entries = new Map<number, { version: number; expiry: number }>();
  capacity = 10;

  insert(key: number, version: number, expiry: number): void {
    if (this.capacity === 0) return;
    this.entries.delete(key);
    this.entries.set(key, { version, expiry });
    this.shrink();
  }

  touch(key: number): void {
    const entry = this.entries.get(key);
    if (entry !== undefined) this.insert(key, entry.version, entry.expiry);
  }

  shrink(): void {
    for (const key of this.entries.keys()) {
      if (this.entries.size <= this.capacity) return;
      this.entries.delete(key);
    }
  }
}

test('an LRU set behaves as a Map in order of use, also across a save and a change of capacity', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
      let set = new LruSet(10);
      const model = new Model();
      const removed: boolean[][] = [];
      for (const { what, key, number } of steps) {
        if (what === 'insert') {
          set.insert(key, number, key + number);
          model.insert(key, number, key + number);
        } else if (what === 'touch') {
          if (set.find(key) >= 0) set.touch(set.find(key));
          model.touch(key);
        } else if (what === 'remove') {
          removed.push([set.remove(key), model.entries.delete(key)]);
        } else if (what === 'capacity') {
          set.setCapacity(number);
          model.capacity = number;
          model.shrink();
        } else if (what === 'save') {
          const saved = set.save();
          set = new LruSet(3);
          set.insert(99, 0, 0);
          set.restore(saved);
        } else if (number === 0) {
          set.clear();
          model.entries.clear();
        }
        expect(set.size).toBe(model.entries.size);
        const oldest = model.entries.keys().next().value;
        expect(oldest === undefined ? set.leastRecent() : set.key(set.leastRecent())).toBe(
          oldest ?? -1,
        );
      }
      expect(removed.every(([actual, expected]) => actual === expected)).toBe(true);
      for (let key = 0; key <= 30; key++) {
        const entry = set.find(key);
        const found =
          entry < 0 ? undefined : { version: set.version(entry), expiry: set.expiry(entry) };
        expect(found).toEqual(model.entries.get(key));
      }
    }),
  );
});

test('a huge capacity costs nothing until it is used, and evictions are counted', () => {
  const set = new LruSet(100_000_000);
  for (let key = 0; key < 1000; key++) set.insert(key, 0, Infinity);
  set.setCapacity(10);
  set.insert(5000, 0, Infinity);
  expect([set.size, set.evictions, set.find(990), set.find(991) >= 0]).toEqual([10, 991, -1, true]);
});
