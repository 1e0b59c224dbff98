import type { Clock } from '../Clock';
import type { Saveable, Saved } from '../state/Saveable';

/**
 * A number of things inside something, and its integral over time. With the value n and the sum S of the times of its
 * changes (plus for up, minus for down), the integral to time t is n t - S: a change costs one addition.
 */
export class Level implements Saveable {
  value = 0;
  private moments = NaN;
  private readonly clock: Clock;

  constructor(clock: Clock) {
    this.clock = clock;
    this.reset();
  }

  up(): void {
    this.moments += this.clock.now;
    this.value++;
  }

  down(): void {
    this.moments -= this.clock.now;
    this.value--;
  }

  /** So many leave at once. */
  drop(count: number): void {
    for (let left = count; left > 0; left--) this.down();
  }

  /** The integral of the value over time since the start or the last reset, up to `time` not before now; in seconds. */
  areaAt(time: number): number {
    return this.value * time - this.moments;
  }

  /** Starts the integral at 0 again; the value stays. */
  reset(): void {
    this.moments = this.value * this.clock.now;
  }

  save(): Saved {
    return Float64Array.of(this.value, this.moments);
  }

  restore(saved: Saved): void {
    const [value, moments] = saved as Float64Array;
    this.value = value!;
    this.moments = moments!;
  }
}
