/** What had been answered well by the end of each of many equal slices of a run; before the first of them nothing was. */
export class Passed {
  private readonly counts: readonly number[];
  private readonly slice: number;
  private readonly from: number;

  constructor(counts: readonly number[], slice: number, from: number) {
    this.counts = counts;
    this.slice = slice;
    this.from = from;
  }

  /** Answered after `from` and until `to`, in seconds, to the next slice. */
  within(from: number, to: number): number {
    return this.by(to) - this.by(from);
  }

  /** The most that were answered within any stretch of so many seconds. */
  mostWithin(seconds: number): number {
    return this.counts.reduce((most, _, place) => {
      const end = this.from + place * this.slice;
      return Math.max(most, this.within(end - seconds, end));
    }, 0);
  }

  private by(at: number): number {
    const place = Math.min(this.counts.length - 1, Math.round((at - this.from) / this.slice));
    return place < 0 ? 0 : this.counts[place]!;
  }
}
