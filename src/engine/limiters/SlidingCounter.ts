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

  /** Takes another limit and length: what has passed is counted anew, as if it had come evenly in each old window. */
  configure(limit: number, seconds: number, now: number): void {
    if (seconds !== this.seconds) this.convert(seconds, now);
    this.limit = limit;
    this.seconds = seconds;
  }

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
    const window = this.reach(entry, now);
    const elapsed = Math.max(0, now - window * seconds);
    return subjects.third[entry]! * (1 - elapsed / seconds) + subjects.second[entry]!;
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

  /** Goes on to the window of now, whose number it returns. */
  private reach(entry: number, now: number): number {
    const { first, second, third } = this.subjects;
    const window = windowOf(now, this.seconds);
    const ahead = window - first[entry]!;
    if (ahead !== 0) {
      third[entry] = ahead === 1 ? second[entry]! : 0;
      second[entry] = 0;
      first[entry] = window;
    }
    return window;
  }

  private convert(seconds: number, now: number): void {
    const { first, second, third } = this.subjects;
    const window = windowOf(now, seconds);
    for (const entry of this.subjects.inOrder()) {
      const begin = this.reach(entry, now) * this.seconds;
      const [inThis, before] = [second[entry]!, third[entry]!];
      const since = (time: number): number =>
        time <= begin
          ? inThis + before * Math.min(1, (begin - time) / this.seconds)
          : (inThis * Math.max(0, now - time)) / (now - begin);
      first[entry] = window;
      second[entry] = since(window * seconds);
      third[entry] = since((window - 1) * seconds) - second[entry];
    }
  }
}
