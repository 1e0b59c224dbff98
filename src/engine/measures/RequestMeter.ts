import { outcomes } from '../../model/Outcome';
import { bucketOf } from '../histogram/bucketOf';
import type { Clock } from '../Clock';
import type { SpanTable } from '../spans/SpanTable';
import { outcomeNumber } from '../outcomeNumber';
import type { Saveable, Saved } from '../state/Saveable';
import { WindowedHistogram } from './WindowedHistogram';

const GOLDEN = 0x9e3779b1;

/** What is measured of whole requests, as their users see them, over the run, the last seconds and the present one. */
export class RequestMeter implements Saveable {
  /** Requests started, then requests ended by outcome. */
  readonly counts = new Float64Array(1 + outcomes.length);
  readonly before = new Float64Array(1 + outcomes.length);
  readonly earlier = new Float64Array(1 + outcomes.length);
  /** Time to a good answer, seconds. */
  readonly latency = new WindowedHistogram();
  /** Depends on every latency recorded, in order. */
  private mix = 0;
  private readonly clock: Clock;
  private readonly spans: SpanTable;

  constructor(clock: Clock, spans: SpanTable) {
    this.clock = clock;
    this.spans = spans;
  }

  start(): void {
    this.counts[0]!++;
  }

  /** A request ends. */
  end(row: number, outcome: number): void {
    this.counts[1 + outcome]!++;
    if (outcome > outcomeNumber.degraded) return;
    const seconds = this.clock.now - this.spans.arrivedAt[row]!;
    const bucket = bucketOf(seconds);
    this.latency.record(seconds);
    this.mix = Math.imul(this.mix ^ bucket, GOLDEN) ^ (this.mix >>> 15);
  }

  /** A hash over every latency recorded so far. */
  get latencyHash(): number {
    return this.mix;
  }

  /** At each whole second: the oldest second of the measuring window goes. */
  roll(): void {
    this.earlier.set(this.before);
    this.before.set(this.counts);
    this.latency.roll();
  }

  reset(): void {
    for (const counts of [this.counts, this.before, this.earlier]) counts.fill(0);
    this.latency.clear();
  }

  save(): Saved {
    return [
      this.counts.slice(),
      this.before.slice(),
      this.earlier.slice(),
      this.latency.save(),
      this.mix,
    ];
  }

  restore(saved: Saved): void {
    const parts = saved as readonly Saved[];
    this.counts.set(parts[0] as Float64Array);
    this.before.set(parts[1] as Float64Array);
    this.earlier.set(parts[2] as Float64Array);
    this.latency.restore(parts[3]!);
    this.mix = parts[4] as number;
  }
}
