import { Histogram } from '../Histogram';
import type { Duration } from './duration';
import type { Saveable, Saved } from '../state/Saveable';

const scratch = new Histogram();
/** A quantile of few records is read anew with each, and else once there are so many times as many and so many more. */
const FEW = 4;
const MORE = 17 / 16;

/** Of each quantile that was asked for: which, at how many records, and its value then. */
const LOOK = 3;

/**
 * Durations of the whole run and of the measuring window: the second that runs and the one before. Each is recorded once;
 * seconds that leave the window are added to the older ones.
 */
export class WindowedHistogram implements Saveable {
  private readonly older = new Histogram();
  private previous = new Histogram();
  private running = new Histogram();
  /** Quantiles that were asked for, three numbers each, one after another: they are no part of the state. */
  private readonly looks: number[] = [];

  add(duration: Duration): void {
    this.running.add(duration);
  }

  /** At each whole second: the earlier half of the window joins the older durations. */
  roll(): void {
    this.looks.length = 0;
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

  /** Durations of the measuring window. The histogram is used again by the next call. */
  window(): Histogram {
    scratch.clear();
    scratch.addFrom(this.previous);
    scratch.addFrom(this.running);
    return scratch;
  }

  /**
   * A quantile over the measuring window, in seconds; NaN when nothing was recorded in it. Asked again, it is read anew only
   * once the window has a sixteenth and four more records, or another second has begun.
   */
  recentQuantile(q: number): number {
    const records = this.running.count + this.previous.count;
    const { looks } = this;
    let place = 0;
    while (place < looks.length && looks[place] !== q) place += LOOK;
    const known = looks[place + 1] ?? -1;
    const most = known < FEW ? known : Math.max(known + FEW, known * MORE);
    if (known >= 0 && known <= records && records <= most) return looks[place + 2]!;
    const value = this.running.quantileWith(this.previous, q);
    looks[place] = q;
    looks[place + 1] = records;
    looks[place + 2] = value;
    return value;
  }

  /** Durations since the start or the last `clear`; a copy. */
  whole(): Histogram {
    const whole = new Histogram();
    for (const part of this.parts()) whole.addFrom(part);
    return whole;
  }

  clear(): void {
    this.looks.length = 0;
    for (const part of this.parts()) part.clear();
  }

  save(): Saved {
    return this.parts().map((part) => part.save());
  }

  restore(saved: Saved): void {
    this.looks.length = 0;
    const values = saved as readonly Saved[];
    this.parts().forEach((part, index) => part.restore(values[index]!));
  }

  private parts(): readonly Histogram[] {
    return [this.older, this.previous, this.running];
  }
}
