/**
 * Rows of numbers, one for each thing that is told of; NaN is what does not apply. Some numbers are per second: the table has
 * what came together in the measuring window, which grows all the time, and a copy has that over its length.
 */
export class SnapshotTable {
  readonly numbers: Float64Array;
  readonly columns: number;
  /** What each number that is per second had come to when the measuring window began. */
  private readonly starts: Float64Array;
  /** Where such numbers are, and where those of them are that are not 0: most are, and stay so. */
  private readonly counted: number[] = [];
  private readonly grown: number[] = [];

  constructor(rows: number, columns: number) {
    this.numbers = new Float64Array(rows * columns).fill(NaN);
    this.starts = new Float64Array(rows * columns);
    this.columns = columns;
  }

  /** Has the number at a place be per second. */
  count(place: number, start: number): void {
    this.counted.push(place);
    this.starts[place] = start;
    this.numbers[place] = 0;
  }

  /** Takes what the number at such a place has come to now. */
  grow(place: number, total: number): void {
    const { numbers } = this;
    if (numbers[place] === 0) {
      // Most never happens: there is nothing to subtract from it.
      if (total === 0) return;
      if (total !== this.starts[place]) this.grown.push(place);
    }
    numbers[place] = total - this.starts[place]!;
  }

  /** A copy in an array that `buffer` hands out, for a window of so many seconds. */
  copy(seconds: number, buffer: (length: number) => Float64Array): Float64Array {
    const { numbers } = this;
    const copy = buffer(numbers.length);
    copy.set(numbers);
    // 0 per second is 0, unless there was no second.
    const places = seconds > 0 ? this.grown : this.counted;
    for (let next = 0; next < places.length; next++) {
      const place = places[next]!;
      copy[place] = numbers[place]! / seconds;
    }
    return copy;
  }
}
