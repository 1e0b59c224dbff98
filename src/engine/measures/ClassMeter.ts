import { outcomes } from '../../model/Outcome';
import type { Saveable, Saved } from '../state/Saveable';
import type { Duration } from './duration';
import { WindowedHistogram } from './WindowedHistogram';

/** Places in `ClassMeter.counts`: requests started, ended by outcome, and good answers that came too late to be of use. */
export const classCount = { started: 0, ended: 1, late: 1 + outcomes.length } as const;

const COUNTS = classCount.late + 1;

/** What is measured of the requests of one operation or tenant, as their users see them. */
export class ClassMeter implements Saveable {
  readonly counts = new Float64Array(COUNTS);
  /** Counts at the last two whole seconds: the measuring window begins at the earlier one. */
  readonly before = new Float64Array(COUNTS);
  readonly earlier = new Float64Array(COUNTS);
  /** Time to a good answer, seconds. */
  readonly latency = new WindowedHistogram();

  start(): void {
    this.counts[classCount.started]!++;
  }

  /** A request ends, in whatever way. */
  end(outcome: number): void {
    this.counts[classCount.ended + outcome]!++;
  }

  /** It was a good answer, after so long. */
  answered(duration: Duration, isLate: boolean): void {
    this.latency.add(duration);
    if (isLate) this.counts[classCount.late]!++;
  }

  /** What a count has grown by since the start of the measuring window. */
  grown(count: number): number {
    return this.counts[count]! - this.earlier[count]!;
  }

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
    return [this.counts.slice(), this.before.slice(), this.earlier.slice(), this.latency.save()];
  }

  restore(saved: Saved): void {
    const parts = saved as readonly Saved[];
    this.counts.set(parts[0] as Float64Array);
    this.before.set(parts[1] as Float64Array);
    this.earlier.set(parts[2] as Float64Array);
    this.latency.restore(parts[3]!);
  }
}
