import { Histogram } from '../Histogram';
import type { Saveable, Saved } from '../state/Saveable';

/** The ground truth about messages at a queue, topic or log, and the time from publishing to the first good end. */
export class MessageMeter implements Saveable {
  readonly counts = new Float64Array(9);
  /** Counts at the last two whole seconds. */
  private readonly before = new Float64Array(9);
  private readonly earlier = new Float64Array(9);
  /** Stored to done, seconds. */
  readonly endToEnd = new Histogram();

  add(count: number, howMany = 1): void {
    this.counts[count]! += howMany;
  }

  /** At each whole second: the older half of the measuring window goes. */
  roll(): void {
    this.earlier.set(this.before);
    this.before.set(this.counts);
  }

  /** What a count has grown by since the start of the measuring window. */
  grown(count: number): number {
    return this.counts[count]! - this.earlier[count]!;
  }

  /** Forgets what was measured so far. */
  reset(): void {
    for (const counts of [this.counts, this.before, this.earlier]) counts.fill(0);
    this.endToEnd.clear();
  }

  save(): Saved {
    const counts = [this.counts, this.before, this.earlier].map((list) => list.slice());
    return [...counts, this.endToEnd.save()];
  }

  restore(saved: Saved): void {
    const [counts, before, earlier, endToEnd] = saved as readonly Saved[];
    this.counts.set(counts as Float64Array);
    this.before.set(before as Float64Array);
    this.earlier.set(earlier as Float64Array);
    this.endToEnd.restore(endToEnd!);
  }
}
