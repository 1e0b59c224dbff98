import { systemColumns, type SystemColumn } from '../model/Snapshot';

const width = systemColumns.length;

/** The seconds of a run as the charts see them: rows of `systemColumns`, the oldest dropped past 7,200. */
export class Series {
  static readonly limit = 7_200;
  private rows = new Float64Array(256 * width);
  private count = 0;

  get length(): number {
    return this.count;
  }

  clear(): void {
    this.count = 0;
  }

  /** Adds rows; a row at or before the last moment known replaces what was known from there on. */
  append(rows: Float64Array): void {
    for (let start = 0; start + width <= rows.length; start += width) {
      this.truncate((rows[start] ?? 0) - 1e-9);
      this.push(rows.subarray(start, start + width));
    }
  }

  /** Forgets what lies after a moment. */
  truncate(atSeconds: number): void {
    while (this.count > 0 && this.timeOf(this.count - 1) > atSeconds) {
      this.count -= 1;
    }
  }

  /** A copy of one column, oldest first. */
  column(name: SystemColumn): Float64Array {
    const place = systemColumns.indexOf(name);
    return Float64Array.from(
      { length: this.count },
      (_, row) => this.rows[row * width + place] ?? Number.NaN,
    );
  }

  /** The last moment known, or 0. */
  get lastSeconds(): number {
    return this.count === 0 ? 0 : this.timeOf(this.count - 1);
  }

  private timeOf(row: number): number {
    return this.rows[row * width] ?? 0;
  }

  private push(row: Float64Array): void {
    if (this.count === Series.limit) {
      this.rows.copyWithin(0, width, this.count * width);
      this.count -= 1;
    }
    if ((this.count + 1) * width > this.rows.length) {
      const larger = new Float64Array(Math.min(this.rows.length * 2, (Series.limit + 1) * width));
      larger.set(this.rows);
      this.rows = larger;
    }
    this.rows.set(row, this.count * width);
    this.count += 1;
  }
}
