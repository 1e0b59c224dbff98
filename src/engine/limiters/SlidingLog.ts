import type { Saved } from '../state/Saveable';
import { type Limiter, verdict } from './Limiter';
import { Subjects } from './Subjects';

/** Times that all logs of one limiter hold at most (32 MB). */
const MOST_TIMES = 4_000_000;
/** A difference of two times that is the window's length may come out a rounding below it. */
const ROUNDING = 1e-9;

/** At most `limit` requests in any stretch of `seconds`, exactly: it keeps the time of each that passed. */
export class SlidingLog implements Limiter {
  private most = 1;
  private seconds = 1;
  /** `first`: where the oldest time stands in the ring; `second`: how many there are. */
  private readonly subjects = new Subjects();
  /** The times of each subject, by entry: rings that grow as needed. */
  private rings: Float64Array<ArrayBuffer>[] = [];

  /** Sets limit and stretch; what has passed still counts, unless there are too many times for another limit. */
  configure(limit: number, seconds: number): void {
    const isEmptied = this.subjects.setMost(Math.floor(MOST_TIMES / limit));
    if (isEmptied) this.rings = [];
    this.most = limit;
    this.seconds = seconds;
  }

  take(subject: number, now: number, share: number): number {
    const { subjects, most } = this;
    const entry = subjects.entryOf(subject);
    this.drop(entry, now - this.seconds + ROUNDING);
    const passed = subjects.second[entry]!;
    if (passed >= most) return verdict.rejected;
    if (passed >= most * share) return verdict.shed;
    const ring = this.ringWithRoom(entry, passed);
    ring[(subjects.first[entry]! + passed) % ring.length] = now;
    subjects.second[entry] = passed + 1;
    return 0;
  }

  renew(isMeant: (subject: number) => boolean): void {
    this.subjects.renew(isMeant);
  }

  clear(): void {
    this.subjects.clear();
    this.rings = [];
  }

  save(): Saved {
    const times = Array.from(this.subjects.inOrder(), (entry) => this.timesOf(entry));
    return { most: this.most, subjects: this.subjects.save(), times };
  }

  restore(saved: Saved): void {
    const { most, subjects, times } = saved as {
      most: number;
      subjects: Saved;
      times: readonly Float64Array[];
    };
    this.most = most;
    this.subjects.setMost(Math.floor(MOST_TIMES / most));
    this.subjects.restore(subjects);
    this.rings = times.map((list) => (list.length === 0 ? new Float64Array(4) : list.slice()));
    this.subjects.first.fill(0);
  }

  /** Drops the times up to one. */
  private drop(entry: number, until: number): void {
    const { first, second } = this.subjects;
    const ring = this.rings[entry];
    if (ring === undefined) return;
    while (second[entry]! > 0 && ring[first[entry]!]! <= until) {
      first[entry] = (first[entry]! + 1) % ring.length;
      second[entry]!--;
    }
  }

  private ringWithRoom(entry: number, passed: number): Float64Array {
    const ring = this.rings[entry];
    if (ring === undefined) return (this.rings[entry] = new Float64Array(4));
    if (passed < ring.length) return ring;
    const longer = new Float64Array(ring.length * 2);
    longer.set(this.timesOf(entry));
    this.subjects.first[entry] = 0;
    return (this.rings[entry] = longer);
  }

  /** The times of an entry, the oldest first. */
  private timesOf(entry: number): Float64Array {
    const { first, second } = this.subjects;
    const ring = this.rings[entry];
    if (ring === undefined) return new Float64Array(0);
    return Float64Array.from(
      { length: second[entry]! },
      (_, place) => ring[(first[entry]! + place) % ring.length]!,
    );
  }
}
