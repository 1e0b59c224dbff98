import type { Saveable, Saved } from '../state/Saveable';

type SavedRing = { readonly limit: number; readonly items: Int32Array };

/** A first-in first-out queue of 32-bit integers that grows as needed, up to an optional limit. */
export class Ring implements Saveable {
  /** Number of items. */
  length = 0;
  private limit: number;
  private items = new Int32Array(8);
  private first = 0;

  /** `limit` is the most items it takes; Infinity for no limit. */
  constructor(limit = Infinity) {
    this.limit = limit;
  }

  /** Adds an item at the end; false when the ring is full. */
  push(item: number): boolean {
    if (this.length >= this.limit) return false;
    if (this.length === this.items.length) this.grow();
    this.items[(this.first + this.length) & (this.items.length - 1)] = item;
    this.length++;
    return true;
  }

  /** Takes the oldest item; throws when empty. */
  shift(): number {
    if (this.length === 0) throw new RangeError('Nothing to take from an empty ring');
    const item = this.items[this.first]!;
    this.first = (this.first + 1) & (this.items.length - 1);
    this.length--;
    return item;
  }

  /** Takes the newest item; throws when empty. */
  pop(): number {
    if (this.length === 0) throw new RangeError('Nothing to take from an empty ring');
    this.length--;
    return this.items[(this.first + this.length) & (this.items.length - 1)]!;
  }

  /** The item at a place counted from the oldest, 0..length-1. */
  at(place: number): number {
    if (!(place >= 0 && place < this.length))
      throw new RangeError(`No place ${place} in a ring of ${this.length}`);
    return this.items[(this.first + place) & (this.items.length - 1)]!;
  }

  clear(): void {
    this.length = 0;
    this.first = 0;
  }

  save(): Saved {
    return {
      limit: this.limit,
      items: this.inOrder(new Int32Array(this.length)),
    } satisfies SavedRing;
  }

  restore(saved: Saved): void {
    const { limit, items } = saved as SavedRing;
    this.limit = limit;
    this.clear();
    for (let capacity = this.items.length; capacity < items.length; capacity *= 2) this.grow();
    this.items.set(items);
    this.length = items.length;
  }

  private grow(): void {
    this.items = this.inOrder(new Int32Array(this.items.length * 2));
    this.first = 0;
  }

  /** Copies the items, oldest first, to the beginning of a larger array. */
  private inOrder(target: Int32Array): Int32Array<ArrayBuffer> {
    const end = this.first + this.length;
    const wrapped = Math.max(0, end - this.items.length);
    target.set(this.items.subarray(this.first, end - wrapped));
    target.set(this.items.subarray(0, wrapped), this.length - wrapped);
    return target as Int32Array<ArrayBuffer>;
  }
}
