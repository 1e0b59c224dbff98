import type { Saveable, Saved } from '../state/Saveable';

const KEPT = 500;
const RENEWED_EVERY = 50;

const sorted = new Float64Array(KEPT);

type SavedQuantile = { readonly numbers: Float64Array; readonly values: Float64Array };

/** A quantile of the last 500 values, found anew after every 50. */
export class RunningQuantile implements Saveable {
  /** The quantile when it was last found; NaN before the first 50 values. */
  value = NaN;
  private readonly values = new Float64Array(KEPT);
  private count = 0;

  note(value: number, q: number): void {
    this.values[this.count % KEPT] = value;
    this.count++;
    if (this.count % RENEWED_EVERY === 0) this.renew(q);
  }

  save(): Saved {
    return {
      numbers: Float64Array.of(this.value, this.count),
      values: this.values.slice(),
    } satisfies SavedQuantile;
  }

  restore(saved: Saved): void {
    const { numbers, values } = saved as SavedQuantile;
    this.value = numbers[0]!;
    this.count = numbers[1]!;
    this.values.set(values);
  }

  private renew(q: number): void {
    const filled = Math.min(this.count, KEPT);
    const part = sorted.subarray(0, filled);
    part.set(this.values.subarray(0, filled));
    part.sort();
    this.value = part[Math.min(filled - 1, Math.floor(q * filled))]!;
  }
}
