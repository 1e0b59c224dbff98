/** Seconds of a run: rows of some columns, of which the first is the end of the second; the oldest are dropped past 7,200. */
export class SecondTable<Column extends string> {
  static readonly limit = 7_200;
  private readonly columns: readonly Column[];
  private rows: Float64Array;
  private count = 0;

  constructor(columns: readonly Column[]) {
    this.columns = columns;
    this.rows = new Float64Array(64 * columns.length);
  }

  get length(): number {
    return this.count;
  }

  /** The last moment known, or 0. */
  get lastSeconds(): number {
    return this.count === 0 ? 0 : this.timeOf(this.count - 1);
  }

  clear(): void {
    this.count = 0;
  }

  /** Adds rows; a row at or before the last moment known replaces what was known from there on. */
  append(rows: Float64Array): void {
    const width = this.columns.length;
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
  column(name: Column): Float64Array {
    const width = this.columns.length;
    const place = this.columns.indexOf(name);
    const values = new Float64Array(this.count);
    for (let row = 0; row < this.count; row += 1) {
      values[row] = this.rows[row * width + place] ?? Number.NaN;
    }
    return values;
  }

  /** All rows, one after another; a copy. */
  copyRows(): Float64Array {
    return this.rows.slice(0, this.count * this.columns.length);
  }

  private timeOf(row: number): number {
    return this.rows[row * this.columns.length] ?? 0;
  }

  private push(row: Float64Array): void {
    const width = this.columns.length;
    if (this.count === SecondTable.limit) {
      this.rows.copyWithin(0, width, this.count * width);
      this.count -= 1;
    }
    if ((this.count + 1) * width > this.rows.length) {
      const most = (SecondTable.limit + 1) * width;
      const larger = new Float64Array(Math.min(this.rows.length * 2, most));
      larger.set(this.rows);
      this.rows = larger;
    }
    this.rows.set(row, this.count * width);
    this.count += 1;
  }
}
