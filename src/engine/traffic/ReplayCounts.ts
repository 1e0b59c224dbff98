import type { CurvePoint } from '../../model/ParameterValue';

/** The interval of a replay that a moment lies in. */
export interface Interval {
  /** Counts up through all repetitions. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

/**
 * How many requests came in each of a list of intervals. A point opens an interval that lasts until the next point; the
 * last one is as long as the one before it, or 1 s.
 */
export class ReplayCounts {
  private readonly starts: readonly number[];
  private readonly counts: readonly number[];
  private readonly repeats: boolean;
  private readonly end: number;

  constructor(points: readonly CurvePoint[], repeats: boolean) {
    this.starts = points.map(({ atSeconds }) => atSeconds);
    this.counts = points.map(({ value }) => value);
    this.repeats = repeats;
    const last = this.starts.at(-1) ?? 0;
    const before = this.starts.at(-2) ?? last - 1;
    this.end = last + (last > before ? last - before : 1);
  }

  /** How many intervals there are before they repeat. */
  get length(): number {
    return this.starts.length;
  }

  /** The interval at a time, or the first one after it; undefined after the last. */
  at(time: number): Interval | undefined {
    if (this.length === 0) return undefined;
    const round = this.repeats ? Math.max(0, Math.floor(time / this.end)) : 0;
    const local = time - round * this.end;
    let place = 0;
    while (place < this.length && this.endOf(place) <= local) place++;
    return this.numbered(round * this.length + place);
  }

  /** The interval with a number; undefined after the last. */
  numbered(number: number): Interval | undefined {
    const round = Math.floor(number / this.length);
    if (this.length === 0 || (round > 0 && !this.repeats)) return undefined;
    const place = number - round * this.length;
    const base = round * this.end;
    return {
      number,
      start: base + this.starts[place]!,
      end: base + this.endOf(place),
      count: this.counts[place]!,
    };
  }

  private endOf(place: number): number {
    return this.starts[place + 1] ?? this.end;
  }
}
