import { IntegerMap } from '../collections/IntegerMap';
import type { Saveable, Saved } from '../state/Saveable';

const NOBODY = -1;

/**
 * One lock for each key, with one holder; the others wait in the order in which they came. Holders and waiters are numbers
 * of the owner's choice; each waits for one lock at a time. There are never more entries than holders and waiters.
 */
export class RowLocks implements Saveable {
  private readonly holder = new IntegerMap();
  /** First and last in the line for a key, and the neighbours of each waiter. */
  private readonly first = new IntegerMap();
  private readonly last = new IntegerMap();
  private readonly next = new IntegerMap();
  private readonly previous = new IntegerMap();

  /** Takes the lock of a key, or joins the line for it; true where the lock is now had. */
  take(key: number, taker: number): boolean {
    if (!this.holder.has(key)) {
      this.holder.set(key, taker);
      return true;
    }
    const last = this.last.get(key, NOBODY);
    if (last === NOBODY) {
      this.first.set(key, taker);
    } else {
      this.next.set(last, taker);
      this.previous.set(taker, last);
    }
    this.last.set(key, taker);
    return false;
  }

  /** Gives the lock of a key up; returns who has it now, or -1. */
  release(key: number): number {
    const heir = this.first.get(key, NOBODY);
    if (heir === NOBODY) {
      this.holder.delete(key);
      return NOBODY;
    }
    this.leave(key, heir);
    this.holder.set(key, heir);
    return heir;
  }

  /** A waiter leaves the line for a key. */
  leave(key: number, waiter: number): void {
    const before = this.previous.get(waiter, NOBODY);
    const after = this.next.get(waiter, NOBODY);
    if (before !== NOBODY) put(this.next, before, after);
    else put(this.first, key, after);
    if (after !== NOBODY) put(this.previous, after, before);
    else put(this.last, key, before);
    this.next.delete(waiter);
    this.previous.delete(waiter);
  }

  /** Who has the lock of a key, or -1. */
  holderOf(key: number): number {
    return this.holder.get(key, NOBODY);
  }

  /** Locks that are held. */
  get held(): number {
    return this.holder.size;
  }

  save(): Saved {
    return this.maps().map((map) => map.save());
  }

  restore(saved: Saved): void {
    const parts = saved as readonly Saved[];
    this.maps().forEach((map, place) => map.restore(parts[place]!));
  }

  private maps(): readonly IntegerMap[] {
    return [this.holder, this.first, this.last, this.next, this.previous];
  }
}

function put(map: IntegerMap, key: number, value: number): void {
  if (value === NOBODY) map.delete(key);
  else map.set(key, value);
}
