import type { Saved } from '../state/Saveable';
import { type Limiter, verdict } from './Limiter';
import { notBefore } from './notBefore';
import { Subjects } from './Subjects';

/** Sums of times that make a whole place may come out a rounding above. */
const ROUNDING = 1e-9;

/**
 * A queue that lets one request out every 1 / `rate` seconds, the first at once, so that bursts come out evenly. Up to `places`
 * wait; the next one is rejected.
 */
export class LeakyBucket implements Limiter {
  rate = 1;
  places = 0;
  /** `first`: when the next request may leave. */
  private readonly subjects = new Subjects();

  /** Takes another rate and number of places: what waits leaves at the new rate from now on. */
  configure(rate: number, places: number, now: number): void {
    const { first } = this.subjects;
    const longer = this.rate / rate;
    if (longer !== 1)
      for (const entry of this.subjects.inOrder())
        first[entry] = now + Math.max(0, first[entry]! - now) * longer;
    this.rate = rate;
    this.places = places;
  }

  take(subject: number, now: number, share: number): number {
    const { subjects, rate, places } = this;
    const entry = subjects.entryOf(subject);
    const leaves = notBefore(subjects.first[entry]!, now, rate);
    const place = Math.ceil((leaves - now) * rate - ROUNDING);
    if (place > places) return verdict.rejected;
    if (place > places * share) return verdict.shed;
    subjects.first[entry] = leaves + 1 / rate;
    return leaves - now;
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
}
