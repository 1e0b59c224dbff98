import type { Saveable, Saved } from '../state/Saveable';

const FIRST_CAPACITY = 256;
const MOST = 1_048_576;

/** Commits that may not have reached the replicas yet, oldest first: time in seconds and key. Holds at most 1,048,576; the oldest beyond that count as copied. */
export class CommitLog implements Saveable {
  private times = new Float64Array(FIRST_CAPACITY);
  private keys = new Float64Array(FIRST_CAPACITY);
  private first = 0;
  length = 0;

  /** Whether another commit would push the oldest out. */
  get isFull(): boolean {
    return this.length === MOST;
  }

  push(time: number, key: number): void {
    if (this.length === this.times.length) this.grow();
    const place = (this.first + this.length) & (this.times.length - 1);
    this.times[place] = time;
    this.keys[place] = key;
    this.length++;
  }

  /** Time of the oldest commit; Infinity when there is none. */
  get firstTime(): number {
    return this.length === 0 ? Infinity : this.times[this.first]!;
  }

  /** Takes the oldest commit out and returns its key. */
  shift(): number {
    const key = this.keys[this.first]!;
    this.first = (this.first + 1) & (this.times.length - 1);
    this.length--;
    return key;
  }

  save(): Saved {
    const copy = new Float64Array(this.length * 2);
    for (let place = 0; place < this.length; place++) {
      const from = (this.first + place) & (this.times.length - 1);
      copy[place] = this.times[from]!;
      copy[this.length + place] = this.keys[from]!;
    }
    return copy;
  }

  restore(saved: Saved): void {
    const copy = saved as Float64Array;
    const length = copy.length / 2;
    this.first = 0;
    this.length = 0;
    for (let place = 0; place < length; place++) this.push(copy[place]!, copy[length + place]!);
  }

  private grow(): void {
    const { times, keys, first, length } = this;
    this.times = new Float64Array(length * 2);
    this.keys = new Float64Array(length * 2);
    for (let place = 0; place < length; place++) {
      const from = (first + place) & (length - 1);
      this.times[place] = times[from]!;
      this.keys[place] = keys[from]!;
    }
    this.first = 0;
  }
}
