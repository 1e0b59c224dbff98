import { outcomes } from '../../model/Outcome';
import type { Clock } from '../Clock';
import { outcomeNumber } from '../outcomeNumber';
import type { SpanTable } from '../spans/SpanTable';
import type { Saveable, Saved } from '../state/Saveable';
import { duration } from './duration';
import { WindowedHistogram } from './WindowedHistogram';

/** What is counted for each connection: places in `LinkMeter.counts`. */
export const linkCount = {
  /** Attempts sent. */
  sent: 0,
  /** Attempts after the first. */
  retries: 1,
  /** Attempts that nobody waits for. */
  async: 2,
  /** Replies that came after the caller had given up. */
  late: 3,
  /** Attempts settled, by outcome, from here on. */
  settled: 4,
} as const;

/** How many counts a connection's meter has. */
export const LINK_COUNTS = linkCount.settled + outcomes.length;

/** What is measured on one connection: attempts, their outcomes, and the time from sending to the answer. */
export class LinkMeter implements Saveable {
  readonly counts = new Float64Array(LINK_COUNTS);
  readonly before = new Float64Array(LINK_COUNTS);
  readonly earlier = new Float64Array(LINK_COUNTS);
  /** Sent to answered of the attempts that ended well, seconds. */
  readonly latency = new WindowedHistogram();
  /** Of `sent`: attempts that were out already when measuring began. */
  carriedOver = 0;
  private readonly clock: Clock;
  private readonly spans: SpanTable;

  constructor(clock: Clock, spans: SpanTable) {
    this.clock = clock;
    this.spans = spans;
  }

  /** An attempt is settled. */
  settle(row: number, outcome: number): void {
    this.counts[linkCount.settled + outcome]!++;
    if (outcome > outcomeNumber.degraded) return;
    duration.seconds = this.clock.now - this.spans.sentAt[row]!;
    duration.sort();
    this.latency.add(duration);
  }

  /** Attempts that are sent and not settled. */
  get open(): number {
    let open = this.counts[linkCount.sent]! - this.counts[linkCount.async]!;
    for (let outcome = 0; outcome < outcomes.length; outcome++) {
      open -= this.counts[linkCount.settled + outcome]!;
    }
    return open;
  }

  roll(): void {
    this.earlier.set(this.before);
    this.before.set(this.counts);
    this.latency.roll();
  }

  grown(count: number): number {
    return this.counts[count]! - this.earlier[count]!;
  }

  /** Forgets what was settled so far; attempts that are out stay. */
  reset(): void {
    const { open } = this;
    for (const counts of [this.counts, this.before, this.earlier]) counts.fill(0);
    // They are part of what was sent, but of no second from now on.
    for (const counts of [this.counts, this.before, this.earlier]) counts[linkCount.sent] = open;
    this.carriedOver = open;
    this.latency.clear();
  }

  save(): Saved {
    return [
      this.counts.slice(),
      this.before.slice(),
      this.earlier.slice(),
      this.latency.save(),
      this.carriedOver,
    ];
  }

  restore(saved: Saved): void {
    const parts = saved as readonly Saved[];
    this.counts.set(parts[0] as Float64Array);
    this.before.set(parts[1] as Float64Array);
    this.earlier.set(parts[2] as Float64Array);
    this.latency.restore(parts[3]!);
    this.carriedOver = parts[4] as number;
  }
}
