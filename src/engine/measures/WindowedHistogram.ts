import { Histogram } from '../Histogram';
import type { Duration } from './duration';
import type { Saveable, Saved } from '../state/Saveable';

/** A quantile of few records is read anew with each, and else once there are so many times as many and so many more. */
const FEW = 4;
const MORE = 17 / 16;

/** What is asked of durations, wherever they are kept. */
export type Durations = Pick<Histogram, 'count' | 'quantile'>;

/**
 * Durations of the whole run and of the measuring window: the second that runs and the one before. Each is recorded once;
 * seconds that leave the window are added to the older ones.
 */
export class WindowedHistogram implements Saveable {
  private running = new Histogram();
  private previous = new Histogram();
  /** Quantiles as they were last read; each is good until more than so many are recorded. They are no part of the state. */
  private medianUntil = -1;
  private tailUntil = -1;
  private upperUntil = -1;
  private median = NaN;
  private tail = NaN;
  private upper = NaN;
  private readonly older = new Histogram();

  add(duration: Duration): void {
    this.running.add(duration);
  }

  /** At each whole second: the earlier half of the window joins the older durations. */
  roll(): void {
    this.lookAnew();
    const oldest = this.previous;
    this.previous = this.running;
    this.running = oldest;
    if (oldest.count > 0) {
      this.older.addFrom(oldest);
      oldest.clear();
    }
  }

  /** Durations of the second that runs. */
  get second(): Histogram {
    return this.running;
  }

  /** Durations of the measuring window, as they are until another is added. */
  window(): Durations {
    const { running, previous } = this;
    return {
      count: running.count + previous.count,
      quantile: (q) => running.quantileWith(previous, q),
    };
  }

  /**
   * A quantile over the measuring window, in seconds; NaN when nothing was recorded in it. Asked again, it is read anew only
   * once the window has a sixteenth and four more records, or another second has begun.
   */
  recentQuantile(q: 0.5 | 0.95 | 0.99): number {
    const { count } = this.running;
    switch (q) {
      case 0.5:
        if (count > this.medianUntil) {
          this.median = this.read(q);
          this.medianUntil = this.goodUntil();
        }
        return this.median;
      case 0.95:
        if (count > this.upperUntil) {
          this.upper = this.read(q);
          this.upperUntil = this.goodUntil();
        }
        return this.upper;
      default:
        if (count > this.tailUntil) {
          this.tail = this.read(q);
          this.tailUntil = this.goodUntil();
        }
        return this.tail;
    }
  }

  /** Durations since the start or the last `clear`; a copy. */
  whole(): Histogram {
    const whole = new Histogram();
    for (const part of this.parts()) whole.addFrom(part);
    return whole;
  }

  clear(): void {
    this.lookAnew();
    for (const part of this.parts()) part.clear();
  }

  save(): Saved {
    return this.parts().map((part) => part.save());
  }

  restore(saved: Saved): void {
    this.lookAnew();
    const values = saved as readonly Saved[];
    this.parts().forEach((part, index) => part.restore(values[index]!));
  }

  private read(q: number): number {
    return this.running.quantileWith(this.previous, q);
  }

  /** How many records the running second may have until a quantile that is read now is read anew. */
  private goodUntil(): number {
    const before = this.previous.count;
    const records = this.running.count + before;
    const most = records < FEW ? records : Math.floor(Math.max(records + FEW, records * MORE));
    return most - before;
  }

  private lookAnew(): void {
    this.medianUntil = -1;
    this.upperUntil = -1;
    this.tailUntil = -1;
  }

  private parts(): readonly Histogram[] {
    return [this.older, this.previous, this.running];
  }
}
