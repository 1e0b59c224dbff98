import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KeySet } from '../../../src/engine/collections/KeySet';
import { makeKeySet } from '../../../src/engine/collections/makeKeySet';
import { RandomStream } from '../../../src/engine/random/RandomStream';

interface Entry {
  readonly key: number;
  version: number;
  expiry: number;
  uses: number;
  isMarked: boolean;
}

/** The same with a plain list, in the order in which entries go where nothing else decides. */
abstract class Model {
  entries: Entry[] = [];
  capacity = 10;

  abstract use(entry: Entry): void;
  abstract victim(): Entry | undefined;

  find(key: number): Entry | undefined {
    return this.entries.find((entry) => entry.key === key);
  }

  insert(key: number, version: number, expiry: number): void {
    const known = this.find(key);
    if (known !== undefined) {
      Object.assign(known, { version, expiry });
      this.use(known);
      return;
    }
    if (this.capacity === 0) return;
    if (this.entries.length >= this.capacity && !this.makesRoom()) return;
    this.entries.push({ key, version, expiry, uses: 1, isMarked: false });
  }

  touch(key: number): void {
    const known = this.find(key);
    if (known !== undefined) this.use(known);
  }

  makesRoom(): boolean {
    this.remove(this.victim()?.key ?? -1);
    return true;
  }

  remove(key: number): boolean {
    const before = this.entries.length;
    this.entries = this.entries.filter((entry) => entry.key !== key);
    return this.entries.length < before;
  }

  shrink(): void {
    while (this.entries.length > this.capacity) this.remove(this.victim()?.key ?? -1);
  }

  protected toEnd(entry: Entry): void {
    this.entries = [...this.entries.filter((other) => other !== entry), entry];
  }
}

class LruModel extends Model {
  override use(entry: Entry): void {
    this.toEnd(entry);
  }
  override victim(): Entry | undefined {
    return this.entries[0];
  }
}

class FifoModel extends LruModel {
  override use(): void {}
}

class KeepModel extends FifoModel {
  override makesRoom(): boolean {
    return false;
  }
}

class LfuModel extends Model {
  override use(entry: Entry): void {
    entry.uses++;
    this.toEnd(entry);
  }
  override victim(): Entry | undefined {
    const least = Math.min(...this.entries.map(({ uses }) => uses));
    return this.entries.find(({ uses }) => uses === least);
  }
}

/** The hand is the entry that it points at. */
class SieveModel extends Model {
  private hand: Entry | undefined;

  override use(entry: Entry): void {
    entry.isMarked = true;
  }

  override victim(): Entry | undefined {
    let entry = this.hand ?? this.entries[0];
    while (entry?.isMarked === true) {
      entry.isMarked = false;
      entry = this.entries[this.entries.indexOf(entry) + 1] ?? this.entries[0];
    }
    this.hand = entry;
    return entry;
  }

  override remove(key: number): boolean {
    const place = this.entries.findIndex((entry) => entry.key === key);
    if (place >= 0 && this.entries[place] === this.hand) this.hand = this.entries[place + 1];
    return super.remove(key);
  }

  clear(): void {
    this.hand = undefined;
  }
}

const step = fc.record({
  what: fc.constantFrom(
    'insert',
    'insert',
    'insert',
    'touch',
    'touch',
    'remove',
    'capacity',
    'save',
    'clear',
  ),
  key: fc.integer({ min: 0, max: 30 }),
  number: fc.integer({ min: 0, max: 25 }),
});

function setOf(policy: string, capacity: number): KeySet {
  return makeKeySet(policy, capacity, new RandomStream(1, 2, 3));
}

describe.each([
  ['lru', () => new LruModel()],
  ['fifo', () => new FifoModel()],
  ['keep', () => new KeepModel()],
  ['lfu', () => new LfuModel()],
  ['sieve', () => new SieveModel()],
] as const)('%s', (policy, makeModel) => {
  test('behaves as a plain list does, also across a save and a change of capacity', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        let set = setOf(policy, 10);
        const model = makeModel();
        const removed: [boolean, boolean][] = [];
        for (const { what, key, number } of steps) {
          if (what === 'insert') {
            set.insert(key, number, key + number);
            model.insert(key, number, key + number);
          } else if (what === 'touch') {
            if (set.find(key) >= 0) set.touch(set.find(key));
            model.touch(key);
          } else if (what === 'remove') {
            removed.push([model.remove(key), set.remove(key)]);
          } else if (what === 'capacity') {
            set.setCapacity(number);
            model.capacity = number;
            model.shrink();
          } else if (what === 'save') {
            const saved = set.save();
            set = setOf(policy, 3);
            set.insert(99, 0, 0);
            set.restore(saved);
          } else if (number === 0) {
            set.clear();
            model.entries = [];
            if (model instanceof SieveModel) model.clear();
          }
          expect(set.size).toBe(model.entries.length);
        }
        expect(removed.every(([expected, actual]) => expected === actual)).toBe(true);
        for (let key = 0; key <= 30; key++) {
          const entry = set.find(key);
          const known = model.find(key);
          expect(entry < 0 ? undefined : [set.version(entry), set.expiry(entry)]).toEqual(
            known && [known.version, known.expiry],
          );
        }
      }),
    );
  });
});

test('random replacement pushes each key out as often as another, and goes on the same after a save', () => {
  const stream = new RandomStream(1, 2, 3);
  const set = makeKeySet('random', 10, stream);
  const outs = Array.from({ length: 10 }, () => 0);
  for (let round = 0; round < 10_000; round++) {
    for (let key = 0; key < 10; key++) set.insert(key, 0, 0);
    set.insert(99, 0, 0);
    for (let key = 0; key < 10; key++) if (set.find(key) < 0) outs[key]!++;
    set.remove(99);
  }
  for (const count of outs) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  const other = makeKeySet('random', 1, new RandomStream(1, 2, 3));
  const saved = [set.save(), stream.save()] as const;
  set.insert(50, 0, 0);
  const after = set.save();
  other.restore(saved[0]);
  stream.restore(saved[1]);
  const same = makeKeySet('random', 1, stream);
  same.restore(saved[0]);
  same.insert(50, 0, 0);
  expect(same.save()).toEqual(after);
});

test('what a set holds moves to another in the order in which it would go', () => {
  const set = setOf('lru', 4);
  for (const key of [1, 2, 3, 4]) set.insert(key, key, Infinity);
  set.touch(set.find(1));
  set.setLoadTime(set.find(3), 0.5);
  const other = setOf('fifo', 3);
  set.moveTo(other);
  expect([1, 2, 3, 4].filter((key) => other.find(key) >= 0)).toEqual([1, 3, 4]);
  expect(other.loadTime(other.find(3))).toBe(0.5);
});

test('a huge capacity costs nothing until it is used, and evictions are counted', () => {
  const set = setOf('lru', 100_000_000);
  for (let key = 0; key < 1000; key++) set.insert(key, 0, Infinity);
  set.setCapacity(10);
  set.insert(5000, 0, Infinity);
  expect([set.size, set.evictions, set.find(990), set.find(991) >= 0]).toEqual([10, 991, -1, true]);
});
