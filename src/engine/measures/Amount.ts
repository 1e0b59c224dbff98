import type { Clock } from '../Clock';
import type { Saveable, Saved } from '../state/Saveable';

/** A number that is set now and then, as an edit or a scaler does, and its integral over time. */
export class Amount implements Saveable {
  private value = 0;
  private past = 0;
  private since = NaN;
  private readonly clock: Clock;

  constructor(clock: Clock) {
    this.clock = clock;
    this.since = 0;
  }

  set(value: number): void {
    if (value === this.value) return;
    this.past = this.areaAt(this.clock.now);
    this.since = this.clock.now;
    this.value = value;
  }

  /** The integral of the value over time since the start or the last reset, up to `time` not before now; in seconds. */
  areaAt(time: number): number {
    return this.past + this.value * (time - this.since);
  }

  /** Starts the integral at 0 again; the value stays. */
  reset(): void {
    this.past = 0;
    this.since = this.clock.now;
  }

  save(): Saved {
    return Float64Array.of(this.value, this.past, this.since);
  }

  restore(saved: Saved): void {
    const [value, past, since] = saved as Float64Array;
    this.value = value!;
    this.past = past!;
    this.since = since!;
  }
}
