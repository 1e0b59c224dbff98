import { Histogram } from '../Histogram';
import type { Saveable, Saved } from '../state/Saveable';

/** What is counted of messages beyond what every component counts: places in `MessageMeter.counts`. */
export const messageCount = {
  /** Messages stored, one for each subscriber or consumer group that is to have it. */
  published: 0,
  /** Calls of senders: one for each batch. */
  batches: 1,
  /** Messages handed out, again included. */
  deliveries: 2,
  /** Messages that were worked on to a good end for the first time. */
  completed: 3,
  /** The same work done once more: side effects that happened twice. */
  duplicates: 4,
  /** Messages done after a later one of the same key. */
  outOfOrder: 5,
  /** Messages that will never be worked on, although their sender had a receipt. */
  lost: 6,
  /** Good ends that came after the message had been taken to be undone. */
  late: 7,
  /** Times at which the partitions were dealt out anew among consumers. */
  rebalances: 8,
} as const;

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
