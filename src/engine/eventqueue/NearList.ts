import type { Saveable, Saved } from '../state/Saveable';
import type { EventRecords } from './EventRecords';

/** The furthest that an insertion moves others; beyond it the heap is cheaper. */
const REACH = 48;

/** The events of the current bucket in order of (time, order of scheduling). */
export class NearList implements Saveable {
  /** The places from `first` to before `end` are in use. */
  first = 0;
  end = 0;
  private slots = new Int32Array(64);
  private readonly records: EventRecords;

  constructor(records: EventRecords) {
    this.records = records;
  }

  isEmpty(): boolean {
    return this.first === this.end;
  }

  /** The slot of the first event; only when there is one. */
  firstSlot(): number {
    return this.slots[this.first]!;
  }

  /** Takes the first event out; only when there is one. */
  drop(): void {
    this.first++;
  }

  /** Puts an event in its place; false, and no change, where that is too far from the end. */
  insert(slot: number): boolean {
    const { records, first } = this;
    let place = this.end;
    if (first === place) {
      this.slots[0] = slot;
      this.first = 0;
      this.end = 1;
      return true;
    }
    if (place - first >= REACH && records.isBefore(slot, this.slots[place - REACH]!)) return false;
    if (place === this.slots.length) {
      this.makeRoom();
      return this.insert(slot);
    }
    const slots = this.slots;
    this.end = place + 1;
    while (place > first) {
      const other = slots[place - 1]!;
      if (!records.isBefore(slot, other)) break;
      slots[place] = other;
      place--;
    }
    slots[place] = slot;
    return true;
  }

  clear(): void {
    this.first = 0;
    this.end = 0;
  }

  save(): Saved {
    return this.slots.slice(this.first, this.end);
  }

  restore(saved: Saved): void {
    const slots = saved as Int32Array;
    if (this.slots.length < slots.length) this.slots = new Int32Array(slots.length);
    this.slots.set(slots);
    this.first = 0;
    this.end = slots.length;
  }

  /** Moves the events to the beginning, of a longer array where more than half is in use. */
  private makeRoom(): void {
    const { slots, first, end } = this;
    if ((end - first) * 2 > slots.length) this.slots = new Int32Array(slots.length * 2);
    this.slots.set(slots.subarray(first, end));
    this.end = end - first;
    this.first = 0;
  }
}
