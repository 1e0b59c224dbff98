import { longerColumn } from '../collections/longerColumn';
import { verb } from '../spans/verb';
import type { Saveable, Saved } from '../state/Saveable';

/** Reads and writes by the number of the operation that they were made for: both of one stand side by side. */
export class OperationCounts implements Saveable {
  private counts = new Float64Array(0);

  /** One more of what was asked (a value of `verb`); filling and emptying a cache is neither a read nor a write. */
  add(operation: number, asked: number): void {
    if (asked === verb.populate || asked === verb.invalidate) return;
    const place = 2 * operation + (asked === verb.read ? 0 : 1);
    if (place >= this.counts.length) {
      this.counts = longerColumn(this.counts, 2 * (operation + 1));
    }
    this.counts[place]!++;
  }

  reads(operation: number): number {
    return this.counts[2 * operation] ?? 0;
  }

  writes(operation: number): number {
    return this.counts[2 * operation + 1] ?? 0;
  }

  reset(): void {
    this.counts.fill(0);
  }

  save(): Saved {
    return this.counts.slice();
  }

  restore(saved: Saved): void {
    this.counts = (saved as Float64Array<ArrayBuffer>).slice();
  }
}
