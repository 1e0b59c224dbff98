import { longerColumn } from '../collections/longerColumn';
import type { Saveable, Saved } from '../state/Saveable';

type SavedEventHeap = {
  readonly times: Float64Array;
  readonly sequences: Float64Array;
  readonly slots: Int32Array;
};

/** A four-way heap of events in order of (time, sequence): for events that the wheel does not take. */
export class EventHeap implements Saveable {
  /** Number of events. */
  size = 0;
  private times = new Float64Array(64);
  private sequences = new Float64Array(64);
  private slots = new Int32Array(64);

  /** The time of the first event; only when there is one. */
  firstTime(): number {
    return this.times[0]!;
  }

  /** The slot of the first event; only when there is one. */
  firstSlot(): number {
    return this.slots[0]!;
  }

  push(time: number, sequence: number, slot: number): void {
    if (this.size === this.slots.length) this.resize(this.size * 2);
    const { times, sequences } = this;
    let place = this.size++;
    while (place > 0) {
      const parent = (place - 1) >> 2;
      const parentTime = times[parent]!;
      if (parentTime < time || (parentTime === time && sequences[parent]! < sequence)) break;
      this.move(parent, place);
      place = parent;
    }
    this.put(place, time, sequence, slot);
  }

  /** Takes the first event out and returns its slot; only when there is one. */
  pop(): number {
    const slot = this.slots[0]!;
    const last = --this.size;
    const { times, sequences } = this;
    const time = times[last]!;
    const sequence = sequences[last]!;
    let place = 0;
    for (;;) {
      const child = this.firstChild(place, last);
      if (child < 0) break;
      const childTime = times[child]!;
      if (childTime > time || (childTime === time && sequences[child]! > sequence)) break;
      this.move(child, place);
      place = child;
    }
    this.put(place, time, sequence, this.slots[last]!);
    return slot;
  }

  clear(): void {
    this.size = 0;
  }

  save(): Saved {
    const { size } = this;
    return {
      times: this.times.slice(0, size),
      sequences: this.sequences.slice(0, size),
      slots: this.slots.slice(0, size),
    } satisfies SavedEventHeap;
  }

  restore(saved: Saved): void {
    const { times, sequences, slots } = saved as SavedEventHeap;
    if (this.slots.length < slots.length) this.resize(slots.length);
    this.times.set(times);
    this.sequences.set(sequences);
    this.slots.set(slots);
    this.size = slots.length;
  }

  /** The earliest child of a place among the first `end` places, or -1. */
  private firstChild(place: number, end: number): number {
    const { times, sequences } = this;
    const from = place * 4 + 1;
    if (from >= end) return -1;
    const to = Math.min(from + 4, end);
    let first = from;
    let firstTime = times[from]!;
    for (let child = from + 1; child < to; child++) {
      const time = times[child]!;
      if (time < firstTime || (time === firstTime && sequences[child]! < sequences[first]!)) {
        first = child;
        firstTime = time;
      }
    }
    return first;
  }

  private move(from: number, to: number): void {
    this.put(to, this.times[from]!, this.sequences[from]!, this.slots[from]!);
  }

  private put(place: number, time: number, sequence: number, slot: number): void {
    this.times[place] = time;
    this.sequences[place] = sequence;
    this.slots[place] = slot;
  }

  private resize(capacity: number): void {
    this.times = longerColumn(this.times, capacity);
    this.sequences = longerColumn(this.sequences, capacity);
    this.slots = longerColumn(this.slots, capacity);
  }
}
