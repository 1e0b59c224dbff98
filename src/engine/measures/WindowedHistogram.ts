import { Histogram } from '../Histogram';
import type { Saveable, Saved } from '../state/Saveable';

const scratch = new Histogram();

/**
 * Durations of the whole run and of the measuring window: the second that runs and the one before. Each is recorded once;
 * seconds that leave the window are added to the older ones.
 */
export class WindowedHistogram implements Saveable {
  private readonly older = new Histogram();
  private previous = new Histogram();
  private running = new Histogram();

  record(seconds: number): void {
    this.running.record(seconds);
  }

  /** At each whole second: the earlier half of the window joins the older durations. */
  roll(): void {
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

  /** A quantile over the measuring window, in seconds; NaN when nothing was recorded in it. */
  recentQuantile(q: number): number {
    return this.running.quantileWith(this.previous, q);
  }

  /** Durations since the start or the last `clear`; a copy. */
  whole(): Histogram {
    const whole = new Histogram();
    for (const part of this.parts()) whole.addFrom(part);
    return whole;
  }

  clear(): void {
    for (const part of this.parts()) part.clear();
  }

  save(): Saved {
    return this.parts().map((part) => part.save());
  }

  restore(saved: Saved): void {
    const values = saved as readonly Saved[];
    this.parts().forEach((part, index) => part.restore(values[index]!));
  }

  private parts(): readonly Histogram[] {
    return [this.older, this.previous, this.running];
  }
}
