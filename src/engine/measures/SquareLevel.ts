import type { Clock } from '../Clock';
import type { Saveable, Saved } from '../state/Saveable';

/**
 * A `Level` that keeps the integral of its square as well, for a variance: with the value n, a change adds to the sum of
 * squares what n² grows by, times the time. A class of its own, so that the calls of each meet one shape of object only.
 */
export class SquareLevel implements Saveable {
  value = 0;
  private moments = NaN;
  private squares = NaN;
  private readonly clock: Clock;

  constructor(clock: Clock) {
    this.clock = clock;
    this.reset();
  }

  up(): void {
    const { now } = this.clock;
    this.moments += now;
    this.squares += (2 * this.value + 1) * now;
    this.value++;
  }

  down(): void {
    const { now } = this.clock;
    this.moments -= now;
    this.squares -= (2 * this.value - 1) * now;
    this.value--;
  }

  /** The integral of the value over time since the start or the last reset, up to `time` not before now; in seconds. */
  areaAt(time: number): number {
    return this.value * time - this.moments;
  }

  /** The same of the value's square. */
  squareAreaAt(time: number): number {
    return this.value * this.value * time - this.squares;
  }

  /** Starts the integrals at 0 again; the value stays. */
  reset(): void {
    const { now } = this.clock;
    this.moments = this.value * now;
    this.squares = this.value * this.value * now;
  }

  save(): Saved {
    return Float64Array.of(this.value, this.moments, this.squares);
  }

  restore(saved: Saved): void {
    const [value, moments, squares] = saved as Float64Array;
    this.value = value!;
    this.moments = moments!;
    this.squares = squares!;
  }
}
