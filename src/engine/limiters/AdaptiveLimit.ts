import type { Saved } from '../state/Saveable';
import { type Limiter, verdict } from './Limiter';
import { Subjects } from './Subjects';

const FIRST_LIMIT = 10;
/** What is left of the limit after an answer that was bad or too slow. */
const BACK_OFF = 0.9;

/**
 * A limit of requests in flight that finds itself, by additive increase and multiplicative decrease (AIMD): with every `limit`
 * answers in time it grows by one while at least half of it is used; an answer that failed or took longer than `slowSeconds`
 * takes a tenth of it away, at most once for what was sent before.
 */
export class AdaptiveLimit implements Limiter {
  /** What it never goes past. */
  most = 1;
  slowSeconds = 1;
  /** `first`: the limit, 0 before the first request; `second`: in flight; `third`: when it last went down. */
  private readonly subjects = new Subjects();

  take(subject: number, _now: number, share: number): number {
    const { subjects } = this;
    const entry = subjects.entryOf(subject);
    const limit = this.limitOf(entry);
    const count = subjects.second[entry]!;
    if (count + 1 > limit) return verdict.rejected;
    if (count >= limit * share) return verdict.shed;
    subjects.second[entry] = count + 1;
    return 0;
  }

  /** One more is in flight, whatever the limit. */
  hold(subject: number): void {
    this.subjects.second[this.subjects.entryOf(subject)]! += 1;
  }

  /** A request that passed has ended, so many seconds after it came. */
  give(subject: number, now: number, seconds: number, isGood: boolean): void {
    const { subjects } = this;
    const entry = subjects.entryOf(subject);
    const limit = this.limitOf(entry);
    const count = subjects.second[entry]!;
    if (!isGood || seconds > this.slowSeconds) {
      if (now - seconds >= subjects.third[entry]!) {
        subjects.first[entry] = Math.max(1, limit * BACK_OFF);
        subjects.third[entry] = now;
      }
    } else if (count * 2 >= limit) {
      subjects.first[entry] = Math.min(this.most, limit + 1 / limit);
    }
    subjects.second[entry] = Math.max(0, count - 1);
  }

  /** A request that passed is gone without an answer, with the gate: that says nothing about what is behind. */
  forget(subject: number): void {
    const entry = this.subjects.entryOf(subject);
    this.subjects.second[entry] = Math.max(0, this.subjects.second[entry]! - 1);
  }

  /** The limit as it is now; it changes nothing. */
  limitNow(subject: number): number {
    const entry = this.subjects.find(subject);
    return entry < 0 ? this.start : this.limitOf(entry);
  }

  renew(isMeant: (subject: number) => boolean): void {
    this.subjects.renew(isMeant);
  }

  clear(): void {
    this.subjects.clear();
  }

  save(): Saved {
    return this.subjects.save();
  }

  restore(saved: Saved): void {
    this.subjects.restore(saved);
  }

  private get start(): number {
    return Math.min(FIRST_LIMIT, this.most);
  }

  private limitOf(entry: number): number {
    const { first } = this.subjects;
    return Math.min(first[entry] === 0 ? this.start : first[entry]!, this.most);
  }
}
