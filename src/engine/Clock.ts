import type { Saveable, Saved } from './state/Saveable';

/** Simulated time and what has happened by it. */
export class Clock implements Saveable {
  /** Seconds since the start. */
  now = NaN;
  /** Events fired. */
  events = 0;
  /** Requests ever started. */
  requests = 0;

  constructor() {
    this.now = 0;
  }

  save(): Saved {
    return Float64Array.of(this.now, this.events, this.requests);
  }

  restore(saved: Saved): void {
    const [now, events, requests] = saved as Float64Array;
    this.now = now!;
    this.events = events!;
    this.requests = requests!;
  }
}
