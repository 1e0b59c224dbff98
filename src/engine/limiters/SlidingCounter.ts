import type { Saved } from '../state/Saveable';
import { type Limiter, verdict } from './Limiter';
import { Subjects } from './Subjects';
import { windowOf } from './windowOf';

/**
 * At most about `limit` requests in the last `seconds`, from two counters: what passed in this window, and what passed in the
 * one before times the part of it that the last `seconds` still reach (as a well-known content network counts).
 */
export class SlidingCounter implements Limiter {
  limit = 1;
  seconds = 1;
  /** `first`: the window; `second`: what has passed in it; `third`: what passed in the one before. */
  private readonly subjects = new Subjects();

  take(subject: number, now: number, share: number): number {
    const estimate = this.estimate(subject, now);
    if (estimate >= this.limit) return verdict.rejected;
    if (estimate >= this.limit * share) return verdict.shed;
    this.subjects.second[this.subjects.entryOf(subject)]! += 1;
    return 0;
  }

  /** How many it takes to have passed in the last `seconds`. */
  estimate(subject: number, now: number): number {
    const { subjects, seconds } = this;
    const entry = subjects.entryOf(subject);
    const window = windowOf(now, seconds);
    const ahead = window - subjects.first[entry]!;
    if (ahead !== 0) {
      subjects.third[entry] = ahead === 1 ? subjects.second[entry]! : 0;
      subjects.second[entry] = 0;
      subjects.first[entry] = window;
    }
    const elapsed = Math.max(0, now - window * seconds);
    return subjects.third[entry]! * (1 - elapsed / seconds) + subjects.second[entry]!;
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
}
