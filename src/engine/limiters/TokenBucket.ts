import type { Saved } from '../state/Saveable';
import { type Limiter, verdict } from './Limiter';
import { notBefore } from './notBefore';
import { Subjects } from './Subjects';

/** Sums of times that make a whole token may come out a rounding short. */
const ROUNDING = 1e-9;

/**
 * A bucket of `burst` tokens that fills at `rate` tokens per second and is full at first; each request takes one, and without
 * one it is rejected. So in any time t at most burst + rate t pass.
 */
export class TokenBucket implements Limiter {
  rate = 1;
  burst = 1;
  /** `first`: when the bucket would be full again. */
  private readonly subjects = new Subjects();

  /** Takes another rate and burst: the tokens that are there stay, as far as there is room for them. */
  configure(rate: number, burst: number, now: number): void {
    if (rate !== this.rate || burst < this.burst) this.convert(rate, burst, now);
    this.rate = rate;
    this.burst = burst;
  }

  take(subject: number, now: number, share: number): number {
    const { subjects, rate, burst } = this;
    const entry = subjects.entryOf(subject);
    const fullAt = notBefore(subjects.first[entry]!, now, rate);
    const taken = (fullAt - now) * rate + 1 - ROUNDING;
    if (taken > burst) return verdict.rejected;
    if (taken > Math.max(1, burst * share)) return verdict.shed;
    subjects.first[entry] = fullAt + 1 / rate;
    return 0;
  }

  renew(isMeant: (subject: number) => boolean): void {
    this.subjects.renew(isMeant);
  }

  clear(): void {
    this.subjects.clear();
  }

  save(): Saved {
    return [this.rate, this.burst, this.subjects.save()];
  }

  restore(saved: Saved): void {
    const [rate, burst, subjects] = saved as [number, number, Saved];
    this.rate = rate;
    this.burst = burst;
    this.subjects.restore(subjects);
  }

  /** What is missing is kept as the time that it takes to come in, which another rate changes. */
  private convert(rate: number, burst: number, now: number): void {
    const { first } = this.subjects;
    const lessRoom = Math.max(0, this.burst - burst);
    for (const entry of this.subjects.inOrder()) {
      const missing = Math.max(0, (first[entry]! - now) * this.rate - lessRoom);
      first[entry] = now + missing / rate;
    }
  }
}
