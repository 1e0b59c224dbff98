import type { Saveable, Saved } from '../state/Saveable';

const FIRST_CAPACITY = 64;
const COLUMNS = 3;

/** Commits on their way to a replica, oldest first: when it was made and when it arrives, in seconds, and its key. */
export class CommitLog implements Saveable {
  /** Most that it holds: the oldest beyond that are to be taken as copied. */
  limit = 1_048_576;
  private times = new Float64Array(FIRST_CAPACITY);
  private arrivals = new Float64Array(FIRST_CAPACITY);
  private keys = new Float64Array(FIRST_CAPACITY);
  private first = 0;
  length = 0;

  /** Whether another commit would push the oldest out. */
  get isFull(): boolean {
    return this.length >= this.limit;
  }

  /** Adds a commit; they arrive in the order in which they were made, so that one cannot overtake another. */
  push(time: number, arrival: number, key: number): void {
    if (this.length === this.times.length) this.grow();
    const mask = this.times.length - 1;
    const place = (this.first + this.length) & mask;
    const before = this.length === 0 ? 0 : this.arrivals[(place - 1) & mask]!;
    this.times[place] = time;
    this.arrivals[place] = Math.max(arrival, before);
    this.keys[place] = key;
    this.length++;
  }

  /** When the oldest commit was made; Infinity when there is none. */
  get firstTime(): number {
    return this.length === 0 ? Infinity : this.times[this.first]!;
  }

  /** When the oldest commit arrives; Infinity when there is none. */
  get firstArrival(): number {
    return this.length === 0 ? Infinity : this.arrivals[this.first]!;
  }

  /** Takes the oldest commit out and returns its key. */
  shift(): number {
    const key = this.keys[this.first]!;
    this.first = (this.first + 1) & (this.times.length - 1);
    this.length--;
    return key;
  }

  /** Takes the newest commit out and returns its key. */
  pop(): number {
    this.length--;
    return this.keys[(this.first + this.length) & (this.times.length - 1)]!;
  }

  save(): Saved {
    const { length } = this;
    const copy = new Float64Array(length * COLUMNS);
    for (let place = 0; place < length; place++) {
      const from = (this.first + place) & (this.times.length - 1);
      copy[place] = this.times[from]!;
      copy[length + place] = this.arrivals[from]!;
      copy[2 * length + place] = this.keys[from]!;
    }
    return copy;
  }

  restore(saved: Saved): void {
    const copy = saved as Float64Array;
    const length = copy.length / COLUMNS;
    this.first = 0;
    this.length = 0;
    for (let place = 0; place < length; place++) {
      this.push(copy[place]!, copy[length + place]!, copy[2 * length + place]!);
    }
  }

  private grow(): void {
    const { first, length } = this;
    this.times = unrolled(this.times, first, length);
    this.arrivals = unrolled(this.arrivals, first, length);
    this.keys = unrolled(this.keys, first, length);
    this.first = 0;
  }
}

/** A full ring laid out from its first item on, in an array twice as long. */
function unrolled(ring: Float64Array, first: number, length: number): Float64Array<ArrayBuffer> {
  const longer = new Float64Array(length * 2);
  longer.set(ring.subarray(first), 0);
  longer.set(ring.subarray(0, first), length - first);
  return longer;
}
