import { IntegerMap } from '../collections/IntegerMap';
import type { Saved } from '../state/Saveable';
import { type Limiter, verdict } from './Limiter';

/** At most `limit` requests in flight; one that ends makes room for the next. By Little's law, limit / latency pass per second. */
export class ConcurrencyLimit implements Limiter {
  limit = 1;
  /** In flight, by subject; one with none is not in it. */
  private readonly inFlight = new IntegerMap();

  take(subject: number, _now: number, share: number): number {
    const count = this.inFlight.get(subject, 0);
    if (count >= this.limit) return verdict.rejected;
    if (count >= this.limit * share) return verdict.shed;
    this.hold(subject);
    return 0;
  }

  /** One more is in flight, whatever the limit. */
  hold(subject: number): void {
    this.inFlight.set(subject, this.inFlight.get(subject, 0) + 1);
  }

  /** A request that passed has ended. */
  give(subject: number): void {
    const count = this.inFlight.get(subject, 0);
    if (count > 1) this.inFlight.set(subject, count - 1);
    else this.inFlight.delete(subject);
  }

  /** What was in flight has been given back. */
  renew(): void {}

  clear(): void {
    this.inFlight.clear();
  }

  save(): Saved {
    return this.inFlight.save();
  }

  restore(saved: Saved): void {
    this.inFlight.restore(saved);
  }
}
