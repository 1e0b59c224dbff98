import type { Saveable, Saved } from '../state/Saveable';

/** Entries that are kept; with more in a window the oldest are forgotten. */
const MOST_ENTRIES = 4_096;

/**
 * What an autoscaler has thought of late: it goes down only to the most, and up only to the least, that it has thought
 * necessary for a while (the stabilisation windows of Kubernetes).
 */
export class Recommendations implements Saveable {
  /** Seconds. */
  upSeconds = 0;
  downSeconds = 0;
  private times: number[] = [];
  private counts: number[] = [];

  /** Begins with the present number, as if it had been thought necessary until now. */
  begin(present: number, now: number): void {
    if (this.times.length === 0) this.note(present, now);
  }

  /** Takes a recommendation in, and tells what becomes of the present number. */
  settle(desired: number, present: number, now: number): number {
    let up = desired;
    let down = desired;
    this.times.forEach((time, place) => {
      if (now - time < this.upSeconds) up = Math.min(up, this.counts[place]!);
      if (now - time < this.downSeconds) down = Math.max(down, this.counts[place]!);
    });
    this.note(desired, now);
    return Math.min(Math.max(present, up), down);
  }

  save(): Saved {
    return [Float64Array.from(this.times), Float64Array.from(this.counts)];
  }

  restore(saved: Saved): void {
    const [times, counts] = saved as [Float64Array, Float64Array];
    this.times = [...times];
    this.counts = [...counts];
  }

  private note(desired: number, now: number): void {
    const longest = Math.max(this.upSeconds, this.downSeconds);
    const from = this.times.findIndex((time) => now - time < longest);
    const kept =
      from < 0 ? this.times.length : Math.max(from, this.times.length + 1 - MOST_ENTRIES);
    this.times = [...this.times.slice(kept), now];
    this.counts = [...this.counts.slice(kept), desired];
  }
}
