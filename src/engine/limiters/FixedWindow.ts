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
