import type { Clock } from '../Clock';
import { Histogram } from '../Histogram';
import { Level } from '../measures/Level';
import type { Saveable, Saved } from '../state/Saveable';

/** What is counted of the policy of a connection: places in `GuardMeter.counts`. */
export const guardCount = {
  /** Calls rejected by a caller that holds back. */
  throttled: 0,
  /** Calls that an open breaker failed at once. */
  shortCircuited: 1,
  /** Times that a breaker opened. */
  opens: 2,
  /** Calls that found the pool's waiting places taken, and those that waited too long. */
  poolFull: 3,
  poolTimeouts: 4,
  /** Copies sent, and those that won. */
  hedges: 5,
  hedgesWon: 6,
  /** Further attempts and copies that the budget did not allow. */
  budgetRefusals: 7,
  /** Calls not sent, or not started by the callee, because their deadline had passed. */
  expired: 8,
  lostCalls: 9,
  lostReplies: 10,
  /** Calls that failed and were answered by the fallback. */
  fallbacks: 11,
  /** Attempts whose callee stopped working because nobody waited any more. */
  cancelled: 12,
} as const;

const COUNTS = 13;

/** What is measured of the policy of one connection. It exists only where there is one. */
export class GuardMeter implements Saveable {
  readonly counts = new Float64Array(COUNTS);
  readonly before = new Float64Array(COUNTS);
  readonly earlier = new Float64Array(COUNTS);
  /** Time that calls waited for a place in the pool, 0 included, seconds: whole run. */
  readonly wait = new Histogram();
  /** Places of pools that are taken, and calls that wait for one. */
  readonly inUse: Level;
  readonly pending: Level;

  constructor(clock: Clock) {
    this.inUse = new Level(clock);
    this.pending = new Level(clock);
  }

  grown(count: number): number {
    return this.counts[count]! - this.earlier[count]!;
  }

  roll(): void {
    this.earlier.set(this.before);
    this.before.set(this.counts);
  }

  /** Forgets what was measured so far, but not what is out or waiting. */
  reset(): void {
    for (const counts of [this.counts, this.before, this.earlier]) counts.fill(0);
    this.wait.clear();
    this.inUse.reset();
    this.pending.reset();
  }

  save(): Saved {
    const { counts, before, earlier, wait, inUse, pending } = this;
    return [
      ...[counts, before, earlier].map((list) => list.slice()),
      ...[wait, inUse, pending].map((part) => part.save()),
    ];
  }

  restore(saved: Saved): void {
    const parts = saved as readonly Saved[];
    [this.counts, this.before, this.earlier].forEach((list, place) =>
      list.set(parts[place] as Float64Array),
    );
    [this.wait, this.inUse, this.pending].forEach((part, place) => part.restore(parts[3 + place]!));
  }
}
