import { IntegerMap } from '../collections/IntegerMap';
import type { Saveable, Saved } from '../state/Saveable';

/** Keys of which it is kept; what caches acknowledge of others counts once the store has it. */
const MOST_KEYS = 4_194_304;

/**
 * What caches that write behind have acknowledged of a store's keys and the store may not have yet. A store counts the
 * versions of a key that it was given; here is how many more were acknowledged, and which of all these it holds, both
 * as a difference from its own count. A key of which the store has everything has no place here.
 */
export class WritesAhead implements Saveable {
  private readonly acknowledged = new IntegerMap();
  private readonly held = new IntegerMap();

  get isEmpty(): boolean {
    return this.acknowledged.size === 0 && this.held.size === 0;
  }

  /** From the store's count to the latest acknowledged version of a key. */
  toLatest(key: number): number {
    return this.acknowledged.size === 0 ? 0 : this.acknowledged.get(key, 0);
  }

  /** From the store's count to the version of a key that it holds. */
  toHeld(key: number): number {
    return this.held.size === 0 ? 0 : this.held.get(key, 0);
  }

  /** A cache acknowledges a write; false where that is not kept. */
  acknowledge(key: number): boolean {
    if (this.acknowledged.size >= MOST_KEYS && !this.acknowledged.has(key)) return false;
    put(this.acknowledged, key, this.toLatest(key) + 1);
    return true;
  }

  /**
   * The store, which has now counted to `latest`, `grown` more than before, has a write: one that a cache had acknowledged as
   * the version `number`, or a new one (-1). True where it had something newer.
   */
  store(key: number, latest: number, grown: number, number: number): boolean {
    const before = latest - grown;
    const hadLatest = before + this.toLatest(key);
    const had = before + this.toHeld(key);
    if (grown <= 0) {
      // Either it has something newer, or it keeps no count of this key.
      if (latest === 0) this.acknowledged.delete(key);
      return false;
    }
    if (number >= 0) put(this.acknowledged, key, Math.max(hadLatest, number) - latest);
    put(this.held, key, number >= 0 ? number - latest : this.toLatest(key));
    return number >= 0 && number < had;
  }

  /** Acknowledged writes of a key are lost: the latest that is left is `newest`, as a difference, or what the store holds. */
  lose(key: number, newest: number): void {
    const left = Math.max(this.toHeld(key), newest);
    if (left < this.toLatest(key)) put(this.acknowledged, key, left);
  }

  save(): Saved {
    return [this.acknowledged.save(), this.held.save()];
  }

  restore(saved: Saved): void {
    const [acknowledged, held] = saved as readonly Saved[];
    this.acknowledged.restore(acknowledged!);
    this.held.restore(held!);
  }
}

function put(map: IntegerMap, key: number, value: number): void {
  if (value === 0) map.delete(key);
  else map.set(key, value);
}
