import type { Clock } from '../Clock';
import type { Saveable, Saved } from '../state/Saveable';

const VALUE = 0;
const MOMENTS = 1;
const SQUARES = 2;

/**
 * A number of things inside something, and its integral over time. With the value n and the sum S of the times of its
 * changes (plus for up, minus for down), the integral to time t is n t - S: a change costs one addition.
 */
export class Level implements Saveable {
  private readonly clock: Clock;
  private readonly numbers = new Float64Array(3);

  constructor(clock: Clock) {
    this.clock = clock;
  }

  get value(): number {
    return this.numbers[VALUE]!;
  }

  up(): void {
    const { numbers } = this;
    const { now } = this.clock;
    numbers[MOMENTS]! += now;
    numbers[SQUARES]! += (2 * numbers[VALUE]! + 1) * now;
    numbers[VALUE]!++;
  }

  down(): void {
    const { numbers } = this;
    const { now } = this.clock;
    numbers[MOMENTS]! -= now;
    numbers[SQUARES]! -= (2 * numbers[VALUE]! - 1) * now;
    numbers[VALUE]!--;
  }

  /** So many leave at once. */
  drop(count: number): void {
    for (let left = count; left > 0; left--) this.down();
  }

  /** The integral of the value over time since the start or the last reset, up to `time` not before now; in seconds. */
  areaAt(time: number): number {
    return this.numbers[VALUE]! * time - this.numbers[MOMENTS]!;
  }

  /** The same of the value's square. */
  squareAreaAt(time: number): number {
    return this.numbers[VALUE]! * this.numbers[VALUE]! * time - this.numbers[SQUARES]!;
  }

  /** Starts the integrals at 0 again; the value stays. */
  reset(): void {
    const { now } = this.clock;
    this.numbers[MOMENTS] = this.numbers[VALUE]! * now;
    this.numbers[SQUARES] = this.numbers[VALUE]! * this.numbers[VALUE]! * now;
  }

  save(): Saved {
    return this.numbers.slice();
  }

  restore(saved: Saved): void {
    this.numbers.set(saved as Float64Array);
  }
}
