import { CommitLog } from '../collections/CommitLog';
import { IntegerMap } from '../collections/IntegerMap';
import type { Saveable, Saved } from '../state/Saveable';

/** What one replica does not have yet: the commits on their way to it, and how many of them there are for each key. */
export class ReplicaLog implements Saveable {
  private readonly commits = new CommitLog();
  private readonly counts = new IntegerMap();
  /** Since when nothing comes through to it, seconds; Infinity while everything does. */
  cutAt = Infinity;

  /** Commits that it does not have. */
  get length(): number {
    return this.commits.length;
  }

  /** When the oldest commit that it does not have was made; Infinity when it has all. */
  get oldest(): number {
    return this.commits.firstTime;
  }

  /** When the oldest commit that it does not have arrives; Infinity when it has all. */
  get arrival(): number {
    return this.commits.firstArrival;
  }

  /** Holds at most so many commits; the oldest beyond that count as copied. */
  setLimit(limit: number): void {
    this.commits.limit = limit;
  }

  push(time: number, arrival: number, key: number): void {
    if (this.commits.isFull) this.copyOldest();
    this.commits.push(time, arrival, key);
    this.counts.set(key, this.counts.get(key, 0) + 1);
  }

  /** Commits of a key that it does not have. */
  behind(key: number): number {
    return this.counts.size === 0 ? 0 : this.counts.get(key, 0);
  }

  /** What has arrived by now is there; nothing that would have arrived after the cut is. */
  catchUp(now: number): void {
    const until = Math.min(now, this.cutAt);
    while (this.commits.firstArrival <= until) this.copyOldest();
  }

  /** The oldest commit has reached it; its key, or -1 when there is none. */
  copyOldest(): number {
    if (this.commits.length === 0) return -1;
    const key = this.commits.shift();
    this.discount(key);
    return key;
  }

  /** What was made before the cut has reached it all the same. */
  completeUntilCut(): void {
    while (this.commits.length > 0 && this.commits.firstTime <= this.cutAt) this.copyOldest();
  }

  /** So many of the newest commits were never made, as it turns out. */
  dropNewest(count: number): void {
    for (let left = Math.min(count, this.commits.length); left > 0; left--) {
      this.discount(this.commits.pop());
    }
  }

  /** It has everything, and everything comes through. */
  clear(): void {
    while (this.commits.length > 0) this.commits.shift();
    this.counts.clear();
    this.cutAt = Infinity;
  }

  private discount(key: number): void {
    const left = this.counts.get(key, 0) - 1;
    if (left > 0) this.counts.set(key, left);
    else this.counts.delete(key);
  }

  save(): Saved {
    return [this.commits.save(), this.counts.save(), this.cutAt];
  }

  restore(saved: Saved): void {
    const [commits, counts, cutAt] = saved as [Saved, Saved, number];
    this.commits.restore(commits);
    this.counts.restore(counts);
    this.cutAt = cutAt;
  }
}
