import { IntegerMap } from '../collections/IntegerMap';
import type { Saveable, Saved } from '../state/Saveable';

const FEWEST = 1_024;
const MOST_KEYS = 1_048_576;

/**
 * Tells whether messages of the same key are done in the order in which they were stored. It remembers the latest one
 * done of each key, as long as an earlier one may still come; of at most 1,048,576 keys.
 */
export class OrderWatch implements Saveable {
  private readonly latest = new IntegerMap();
  /** Messages to go until it should be told what it can forget. */
  private left = FEWEST;

  /** Whether it should be told, by `forgetBelow`, what can be forgotten. */
  get isFull(): boolean {
    return this.left <= 0;
  }

  /** A message was done for the first time; true when a later one of its key was done before. */
  isOutOfOrder(key: number, serial: number): boolean {
    this.left--;
    const latest = this.latest.get(key);
    if (latest > serial) return true;
    if (latest >= 0 || this.latest.size < MOST_KEYS) this.latest.set(key, serial);
    return false;
  }

  /** No message with a lower serial will be done any more. Finding that out took `cost` steps: it is asked again as late. */
  forgetBelow(serial: number, cost: number): void {
    this.latest.deleteBelow(serial);
    this.left = Math.max(FEWEST, this.latest.size, cost);
  }

  save(): Saved {
    return [this.latest.save(), this.left];
  }

  restore(saved: Saved): void {
    const [latest, left] = saved as readonly Saved[];
    this.latest.restore(latest!);
    this.left = left as number;
  }
}
