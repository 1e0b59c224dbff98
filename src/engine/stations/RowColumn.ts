import { longerColumn } from '../collections/longerColumn';
import type { SpanTable } from '../spans/SpanTable';
import type { Saveable, Saved } from '../state/Saveable';

const FIRST_ROWS = 64;

/** A number for each row of the span table, kept by one component for itself; it takes room only for what was ever set. */
export class RowColumn implements Saveable {
  private values = new Float64Array(0);
  private readonly spans: SpanTable;
  private readonly initial: number;

  /** `initial` is the number of a row that was never set. */
  constructor(spans: SpanTable, initial: number) {
    this.spans = spans;
    this.initial = initial;
  }

  get(row: number): number {
    return row < this.values.length ? this.values[row]! : this.initial;
  }

  set(row: number, value: number): void {
    if (row >= this.values.length) {
      if (value === this.initial) return;
      this.grow(Math.max(FIRST_ROWS, 2 * row));
    }
    this.values[row] = value;
  }

  save(): Saved {
    return this.values.slice(0, this.spans.used);
  }

  restore(saved: Saved): void {
    this.values = (saved as Float64Array).slice();
  }

  private grow(rows: number): void {
    this.values = longerColumn(this.values, rows, this.initial);
  }
}
