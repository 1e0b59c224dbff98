import { longerColumn } from './longerColumn';

const NONE = -1;

/** Numbers 0, 1, 2 … of entries in an order of their own: each is added and taken out in constant time. */
export class EntryList {
  /** The first and the last entry, or -1. */
  first = NONE;
  last = NONE;
  private next = new Int32Array(16);
  private previous = new Int32Array(16);

  /** Puts an entry at the end. */
  add(entry: number): void {
    this.addAfter(this.last, entry);
  }

  /** Puts an entry behind another one; in front of all where that is -1. */
  addAfter(other: number, entry: number): void {
    const next = other === NONE ? this.first : this.next[other]!;
    this.next[entry] = next;
    this.previous[entry] = other;
    if (next === NONE) this.last = entry;
    else this.previous[next] = entry;
    if (other === NONE) this.first = entry;
    else this.next[other] = entry;
  }

  /** Takes an entry out. */
  take(entry: number): void {
    const next = this.next[entry]!;
    const previous = this.previous[entry]!;
    if (next === NONE) this.last = previous;
    else this.previous[next] = previous;
    if (previous === NONE) this.first = next;
    else this.next[previous] = next;
  }

  /** The entry that follows, or -1. */
  after(entry: number): number {
    return this.next[entry]!;
  }

  /** The entry before it, or -1. */
  before(entry: number): number {
    return this.previous[entry]!;
  }

  clear(): void {
    this.first = NONE;
    this.last = NONE;
  }

  /** Makes room for entries below `length`. */
  grow(length: number): void {
    this.next = longerColumn(this.next, length);
    this.previous = longerColumn(this.previous, length);
  }
}
