import type { Saved } from '../state/Saveable';
import { type Limiter, verdict } from './Limiter';
import { Subjects } from './Subjects';
import { windowOf } from './windowOf';

/** At most `limit` requests in each window of `seconds`, counted anew from 0: around an edge up to twice as many pass. */
export class FixedWindow implements Limiter {
  limit = 1;
  seconds = 1;
  /** `first`: the window; `second`: what has passed in it. */
  private readonly subjects = new Subjects();

  /** Takes another limit and length: what has passed counts in the new window, the part of it that lies there. */
  configure(limit: number, seconds: number, now: number): void {
    if (seconds !== this.seconds) this.convert(seconds, now);
    this.limit = limit;
    this.seconds = seconds;
  }

  take(subject: number, now: number, share: number): number {
    const { subjects, limit } = this;
    const entry = subjects.entryOf(subject);
    const window = windowOf(now, this.seconds);
    if (subjects.first[entry] !== window) {
      subjects.first[entry] = window;
      subjects.second[entry] = 0;
    }
    const passed = subjects.second[entry]!;
    if (passed >= limit) return verdict.rejected;
    if (passed >= limit * share) return verdict.shed;
    subjects.second[entry] = passed + 1;
    return 0;
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

  private convert(seconds: number, now: number): void {
    const { first, second } = this.subjects;
    const window = windowOf(now, this.seconds);
    const begin = window * this.seconds;
    const newWindow = windowOf(now, seconds);
    for (const entry of this.subjects.inOrder()) {
      const passed = first[entry] === window ? second[entry]! : 0;
      // As if it had come evenly.
      const share = Math.min(1, (now - newWindow * seconds) / (now - begin));
      first[entry] = newWindow;
      second[entry] = newWindow * seconds <= begin ? passed : Math.ceil(passed * share);
    }
  }
}
