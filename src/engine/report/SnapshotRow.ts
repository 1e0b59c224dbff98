/** A row of numbers in a table. */
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

  /** The same for another row, by its place in the table. */
  at(place: number): this {
    this.first = place * this.columns;
    return this;
  }

  /** Has nothing apply to it. */
  clear(): void {
    this.table.fill(NaN, this.first, this.first + this.columns);
  }
}
