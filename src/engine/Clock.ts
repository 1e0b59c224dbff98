import type { Saveable, Saved } from './state/Saveable';

/**
 * Simulated time and what has happened by it. Kept in a typed array: a number with a fraction in a field of an object costs
 * an allocation each time it changes (measured: with the same done in the meters, half of all memory that the engine asked for).
 */
export class Clock implements Saveable {
  private readonly values = new Float64Array(3);

  /** Seconds since the start. */
  get now(): number {
    return this.values[0]!;
  }

  set now(seconds: number) {
    this.values[0] = seconds;
  }

  /** Events fired. */
  get events(): number {
    return this.values[1]!;
  }

  set events(count: number) {
    this.values[1] = count;
  }

  /** Requests ever started. */
  get requests(): number {
    return this.values[2]!;
  }

  set requests(count: number) {
    this.values[2] = count;
  }

  save(): Saved {
    return this.values.slice();
  }

  restore(saved: Saved): void {
    this.values.set(saved as Float64Array);
  }
}
