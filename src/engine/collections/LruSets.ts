import type { Saveable, Saved } from '../state/Saveable';
import { LruSet } from './LruSet';

/** One `LruSet` for each instance of a component, made as instances are added. */
export class LruSets implements Saveable {
  private sets: LruSet[] = [];
  private capacity = 1;

  /** Sets how many sets there are at least, and the capacity of each in keys. */
  fit(count: number, capacity: number): void {
    this.capacity = capacity;
    while (this.sets.length < count) this.sets.push(new LruSet(capacity));
    for (const set of this.sets) set.setCapacity(capacity);
  }

  at(instance: number): LruSet {
    return this.sets[instance]!;
  }

  /** Empties all sets. */
  clear(): void {
    for (const set of this.sets) set.clear();
  }

  /** Keys in all sets. */
  get size(): number {
    return this.sets.reduce((sum, set) => sum + set.size, 0);
  }

  save(): Saved {
    return this.sets.map((set) => set.save());
  }

  restore(saved: Saved): void {
    const parts = saved as readonly Saved[];
    this.sets = parts.map((part) => {
      const set = new LruSet(this.capacity);
      set.restore(part);
      return set;
    });
  }
}
