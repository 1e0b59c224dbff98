/** What had been answered well by the end of each of many equal slices of a run. */
export class Passed {
  private readonly counts: readonly number[];
  private readonly slice: number;

  constructor(counts: readonly number[], slice: number) {
    this.counts = counts;
    this.slice = slice;
  }

  /** Answered after `from` and until `to`, in seconds, to the next slice. */
  within(from: number, to: number): number {
    return this.by(to) - this.by(from);
  }

  /** The most that were answered within any stretch of so many seconds. */
  mostWithin(seconds: number): number {
    const ends = this.counts.map((_, place) => place * this.slice);
    return Math.max(...ends.map((end) => this.within(end - seconds, end)));
  }

  private by(at: number): number {
    const place = Math.min(this.counts.length - 1, Math.round(at / this.slice));
    return place < 0 ? 0 : this.counts[place]!;
  }
}
