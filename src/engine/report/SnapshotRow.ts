/** A row of numbers in a table that goes to the page: rows are written one after another. */
export class SnapshotRow {
  private first = 0;
  private readonly table: Float64Array;
  private readonly columns: number;

  constructor(table: Float64Array, columns: number) {
    this.table = table;
    this.columns = columns;
  }

  put(column: number, value: number): void {
    this.table[this.first + column] = value;
  }

  /** Goes on to the next row. */
  next(): void {
    this.first += this.columns;
  }
}
