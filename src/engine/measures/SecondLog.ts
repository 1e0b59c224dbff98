import { systemColumns } from '../../model/Snapshot';

const COLUMNS = systemColumns.length;
const MOST_SECONDS = 7_200;

/** Rows of `systemColumns` and digests of the last 7,200 whole seconds of a run. It only looks: it is no part of the state. */
export class SecondLog {
  private readonly rows = new Map<number, Float64Array>();
  private readonly digests = new Map<number, string>();

  /** Notes the second that has just ended. */
  note(second: number, row: Float64Array, digest: string): void {
    this.rows.set(second, row);
    this.digests.set(second, digest);
    this.rows.delete(second - MOST_SECONDS);
    this.digests.delete(second - MOST_SECONDS);
  }

  /** Forgets what comes after a second: the run has gone back to it. */
  forgetAfter(second: number): void {
    for (const later of [...this.digests.keys()].filter((noted) => noted > second)) {
      this.rows.delete(later);
      this.digests.delete(later);
    }
  }

  digestAt(second: number): string | undefined {
    return this.digests.get(second);
  }

  /** How many rows there are from second `from` to second `to`, both included. */
  count(from: number, to: number): number {
    return Math.max(0, to - Math.max(from, to - MOST_SECONDS + 1) + 1);
  }

  /** Writes those rows one after another. */
  copy(from: number, to: number, target: Float64Array): void {
    let place = 0;
    for (let second = Math.max(from, to - MOST_SECONDS + 1); second <= to; second++) {
      const row = this.rows.get(second);
      if (row === undefined) target.fill(NaN, place * COLUMNS, (place + 1) * COLUMNS);
      else target.set(row, place * COLUMNS);
      place++;
    }
  }
}
