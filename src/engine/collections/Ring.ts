import type { Saveable, Saved } from '../state/Saveable';

/** A first-in first-out queue of 32-bit integers that grows as needed. */
export class Ring implements Saveable {
  /** Number of items. */
  length = 0;
  private items = new Int32Array(8);
  private first = 0;

  /** Adds an item at the end. */
  push(item: number): void {
    if (this.length === this.items.length) this.grow();
    this.items[(this.first + this.length) & (this.items.length - 1)] = item;
    this.length++;
  }

  /** Takes the oldest item; throws when empty. */
  shift(): number {
    if (this.length === 0) throw new RangeError('Nothing to take from an empty ring');
    const item = this.items[this.first]!;
    this.first = (this.first + 1) & (this.items.length - 1);
    this.length--;
    return item;
  }

  /** Whether an item is in it: it is looked for one by one. */
  has(item: number): boolean {
    return this.length > 0 && this.save().includes(item);
  }

  clear(): void {
    this.length = 0;
    this.first = 0;
  }

  save(): Int32Array {
    return this.inOrder(new Int32Array(this.length));
  }

  restore(saved: Saved): void {
    const items = saved as Int32Array;
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
