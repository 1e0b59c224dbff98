import type { Saveable, Saved } from '../state/Saveable';

/**
 * Warm environments that wait for work, by when each became idle. The last to become idle is used first, so that those that are
 * not needed are idle for ever longer.
 */
export class Environments implements Saveable {
  private idleSince: number[] = [];
  /** Those before this place are gone. */
  private first = 0;

  get count(): number {
    return this.idleSince.length - this.first;
  }

  /** When the one that has been idle for longest became so, seconds; only when there is one. */
  get longestIdleSince(): number {
    return this.idleSince[this.first]!;
  }

  /** One has become idle; not before those that are. */
  add(now: number): void {
    this.idleSince.push(now);
  }

  /** Takes the one that became idle last. */
  take(): void {
    this.idleSince.pop();
  }

  /** Gives up the one that has been idle for longest. */
  reclaim(): void {
    this.first++;
    if (this.first * 2 < this.idleSince.length) return;
    this.idleSince = this.idleSince.slice(this.first);
    this.first = 0;
  }

  clear(): void {
    this.idleSince = [];
    this.first = 0;
  }

  save(): Saved {
    return Float64Array.from(this.idleSince.slice(this.first));
  }

  restore(saved: Saved): void {
    this.idleSince = [...(saved as Float64Array)];
    this.first = 0;
  }
}
