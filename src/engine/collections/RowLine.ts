import type { SpanTable } from '../spans/SpanTable';
import type { Saveable, Saved } from '../state/Saveable';

/** Rows of the span table in the order in which they came; a row stands in one line at a time. */
export class RowLine implements Saveable {
  length = 0;
  private head = -1;
  private tail = -1;
  private readonly spans: SpanTable;

  constructor(spans: SpanTable) {
    this.spans = spans;
  }

  push(row: number): void {
    const { next } = this.spans;
    next[row] = -1;
    if (this.tail >= 0) next[this.tail] = row;
    else this.head = row;
    this.tail = row;
    this.length++;
  }

  /** Takes the first row out; -1 when there is none. */
  shift(): number {
    const row = this.head;
    if (row < 0) return -1;
    this.head = this.spans.next[row]!;
    if (this.head < 0) this.tail = -1;
    this.length--;
    return row;
  }

  /** Forgets every row that is listed. */
  remove(rows: readonly number[]): void {
    const gone = new Set(rows);
    for (let left = this.length; left > 0; left--) {
      const row = this.shift();
      if (!gone.has(row)) this.push(row);
    }
  }

  save(): Saved {
    return Float64Array.of(this.length, this.head, this.tail);
  }

  restore(saved: Saved): void {
    const numbers = saved as Float64Array;
    this.length = numbers[0]!;
    this.head = numbers[1]!;
    this.tail = numbers[2]!;
  }
}
