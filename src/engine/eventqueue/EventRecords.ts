import { longerColumn } from '../collections/longerColumn';
import type { Saveable, Saved } from '../state/Saveable';

const CANCELLED = -1;
const FREE = -2;
const FIRST_CAPACITY = 64;
const MOST_RECORDS = 1 << 28;

type SavedEventRecords = {
  readonly keys: Float64Array;
  readonly links: Int32Array;
  readonly free: number;
  readonly sequence: number;
};

/**
 * The pending events, 32 bytes each, with a free list; a slot is an event's place. At most 2^28 events.
 * Hot code reads the two arrays directly; everything else goes through the methods.
 */
export class EventRecords implements Saveable {
  /** At 2 slot: the time; at 2 slot + 1: the order of scheduling, which decides between equal times. */
  keys = new Float64Array(FIRST_CAPACITY * 2);
  /**
   * At 4 slot: the next slot of the same bucket or of the free list, -1 at the end; at 4 slot + 1: the code, negative once
   * the event is cancelled or the slot free; at 4 slot + 2: the subject.
   */
  links = new Int32Array(FIRST_CAPACITY * 4);
  /** Slots 0..used-1 have been in use. */
  used = 0;
  /** The first slot of the free list, -1 at its end. */
  free = -1;
  /** The order of the next event. */
  sequence = 0;

  /** A slot that was never in use, with no slot after it. */
  extend(): number {
    if (this.used << 1 === this.keys.length) this.grow();
    this.links[this.used << 2] = -1;
    return this.used++;
  }

  release(slot: number): void {
    const links = this.links;
    links[slot << 2] = this.free;
    links[(slot << 2) + 1] = FREE;
    this.free = slot;
  }

  cancel(slot: number): void {
    this.links[(slot << 2) + 1] = CANCELLED;
  }

  time(slot: number): number {
    return this.keys[slot << 1]!;
  }

  sequenceOf(slot: number): number {
    return this.keys[(slot << 1) + 1]!;
  }

  next(slot: number): number {
    return this.links[slot << 2]!;
  }

  isLive(slot: number): boolean {
    return slot >= 0 && slot < this.used && this.links[(slot << 2) + 1]! >= 0;
  }

  isCancelled(slot: number): boolean {
    return this.links[(slot << 2) + 1] === CANCELLED;
  }

  /** Whether the first of two events comes before the second. */
  isBefore(slot: number, other: number): boolean {
    const keys = this.keys;
    const time = keys[slot << 1]!;
    const otherTime = keys[other << 1]!;
    if (time !== otherTime) return time < otherTime;
    return keys[(slot << 1) + 1]! < keys[(other << 1) + 1]!;
  }

  /** The live events of a code, in their order. It looks at all there are. */
  withCode(code: number): readonly number[] {
    const slots: number[] = [];
    for (let slot = 0; slot < this.used; slot++) {
      if (this.links[(slot << 2) + 1] === code) slots.push(slot);
    }
    return slots.toSorted((one, other) => (this.isBefore(one, other) ? -1 : 1));
  }

  subject(slot: number): number {
    return this.links[(slot << 2) + 2]!;
  }

  /** The earliest time of the live events of a chain, Infinity where there is none. */
  earliestOf(head: number): number {
    let earliest = Infinity;
    for (let slot = head; slot >= 0; slot = this.next(slot)) {
      if (this.isLive(slot)) earliest = Math.min(earliest, this.time(slot));
    }
    return earliest;
  }

  /** Turns a chain round and returns its new head. */
  reverse(head: number): number {
    const links = this.links;
    let reversed = -1;
    while (head >= 0) {
      const following = links[head << 2]!;
      links[head << 2] = reversed;
      reversed = head;
      head = following;
    }
    return reversed;
  }

  save(): Saved {
    const { used, free, sequence } = this;
    return {
      keys: this.keys.slice(0, used * 2),
      links: this.links.slice(0, used * 4),
      free,
      sequence,
    } satisfies SavedEventRecords;
  }

  restore(saved: Saved): void {
    const { keys, links, free, sequence } = saved as SavedEventRecords;
    while (this.keys.length < keys.length) this.grow();
    this.keys.set(keys);
    this.links.set(links);
    this.used = keys.length / 2;
    this.free = free;
    this.sequence = sequence;
  }

  private grow(): void {
    const { keys, links } = this;
    if (keys.length >= MOST_RECORDS * 2)
      throw new RangeError(`More than ${MOST_RECORDS} pending events`);
    this.keys = longerColumn(keys, keys.length * 2);
    this.links = longerColumn(links, links.length * 2);
  }
}
