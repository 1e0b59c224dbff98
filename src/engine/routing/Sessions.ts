import { IntegerMap } from '../collections/IntegerMap';
import type { Saveable, Saved } from '../state/Saveable';

/** Sessions that are remembered; those of later users are placed anew at each call. */
const MOST_SESSIONS = 1_000_000;

/** Which instance each user's session is pinned to, as a cookie of the balancer would tell. */
export class Sessions implements Saveable {
  private readonly pins = new IntegerMap();

  /** How many are remembered. */
  get size(): number {
    return this.pins.size;
  }

  /** The place that a user is pinned to; -1 for none. */
  placeOf(user: number): number {
    return this.pins.get(user, -1);
  }

  /** Pins a user to a place. */
  pin(user: number, place: number): void {
    if (this.pins.size < MOST_SESSIONS || this.placeOf(user) >= 0) this.pins.set(user, place);
  }

  /** Forgets them all. */
  clear(): void {
    this.pins.clear();
  }

  save(): Saved {
    return this.pins.save();
  }

  restore(saved: Saved): void {
    this.pins.restore(saved);
  }
}
