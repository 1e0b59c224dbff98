import type { Saveable, Saved } from '../state/Saveable';
import { IntegerMap } from './IntegerMap';
import { longerColumn } from './longerColumn';

type SavedWriteBuffer = {
  readonly numbers: Int32Array;
  readonly keys: Float64Array;
  readonly operations: Int32Array;
  readonly counts: Int32Array;
  readonly versions: Int32Array;
  readonly out: Saved;
};

/**
 * Writes that were acknowledged and are yet to be passed on, one entry per key in the order in which keys were first
 * written; a further write of the same key only adds to its count.
 */
export class WriteBuffer implements Saveable {
  /** Writes of all keys together. */
  writes = 0;
  /** Entries that the present round is still to pass on, and the timer of the next round (-1: none). */
  left = 0;
  timer = -1;
  /** Keys of which a write is on its way, each with its version. */
  readonly out = new IntegerMap();
  /** What `takeFirst` has taken. */
  takenKey = 0;
  takenOperation = 0;
  takenWrites = 0;
  takenVersion = -1;
  private readonly index = new IntegerMap();
  private keys = new Float64Array(16);
  private operations = new Int32Array(16);
  private counts = new Int32Array(16);
  private versions = new Int32Array(16);
  private first = 0;

  /** Keys in it. */
  get size(): number {
    return this.index.size;
  }

  has(key: number): boolean {
    return this.index.has(key);
  }

  /** Whether a write of a key waits in it or is on its way. */
  knows(key: number): boolean {
    return (this.size > 0 && this.has(key)) || (this.out.size > 0 && this.out.has(key));
  }

  /** The newest version of a key that waits in it or is on its way; -1 where there is none, or it has no number. */
  newest(key: number): number {
    const slot = this.index.get(key);
    return Math.max(slot < 0 ? -1 : this.versions[slot]!, this.out.get(key));
  }

  /** Takes so many writes of a key in, the newest of which made a version; the operation is the one that passes them on. */
  add(key: number, operation: number, writes: number, version: number): void {
    this.writes += writes;
    let slot = this.index.get(key);
    if (slot >= 0) {
      this.counts[slot]! += writes;
      this.operations[slot] = operation;
      this.versions[slot] = Math.max(this.versions[slot]!, version);
      return;
    }
    if (this.size === this.keys.length) this.grow();
    slot = (this.first + this.size) & (this.keys.length - 1);
    this.keys[slot] = key;
    this.operations[slot] = operation;
    this.counts[slot] = writes;
    this.versions[slot] = version;
    this.index.set(key, slot);
  }

  /** Takes the oldest key out; only where there is one. */
  takeFirst(): void {
    const slot = this.first;
    this.takenKey = this.keys[slot]!;
    this.takenOperation = this.operations[slot]!;
    this.takenWrites = this.counts[slot]!;
    this.takenVersion = this.versions[slot]!;
    this.index.delete(this.takenKey);
    this.writes -= this.takenWrites;
    this.first = (slot + 1) & (this.keys.length - 1);
  }

  /** The keys in it, whose versions are forgotten. */
  unnumber(): readonly number[] {
    this.versions.fill(-1);
    const mask = this.keys.length - 1;
    return Array.from({ length: this.size }, (_, place) => this.keys[(this.first + place) & mask]!);
  }

  /** Forgets all writes that wait. */
  clear(): void {
    this.index.clear();
    this.first = 0;
    this.writes = 0;
    this.left = 0;
  }

  save(): Saved {
    const { size, first } = this;
    const mask = this.keys.length - 1;
    const slots = Array.from({ length: size }, (_, place) => (first + place) & mask);
    return {
      numbers: Int32Array.of(this.left, this.timer),
      keys: Float64Array.from(slots, (slot) => this.keys[slot]!),
      operations: Int32Array.from(slots, (slot) => this.operations[slot]!),
      counts: Int32Array.from(slots, (slot) => this.counts[slot]!),
      versions: Int32Array.from(slots, (slot) => this.versions[slot]!),
      out: this.out.save(),
    } satisfies SavedWriteBuffer;
  }

  restore(saved: Saved): void {
    const { numbers, keys, operations, counts, versions, out } = saved as SavedWriteBuffer;
    this.clear();
    keys.forEach((key, place) =>
      this.add(key, operations[place]!, counts[place]!, versions[place]!),
    );
    this.left = numbers[0]!;
    this.timer = numbers[1]!;
    this.out.restore(out);
  }

  private grow(): void {
    const length = this.keys.length * 2;
    const { size, first } = this;
    const { keys, operations, counts, versions } = this;
    this.keys = longerColumn(this.keys, length);
    this.operations = longerColumn(this.operations, length);
    this.counts = longerColumn(this.counts, length);
    this.versions = longerColumn(this.versions, length);
    for (let place = 0; place < size; place++) {
      const slot = (first + place) & (keys.length - 1);
      this.keys[place] = keys[slot]!;
      this.operations[place] = operations[slot]!;
      this.counts[place] = counts[slot]!;
      this.versions[place] = versions[slot]!;
      this.index.set(this.keys[place]!, place);
    }
    this.first = 0;
  }
}
