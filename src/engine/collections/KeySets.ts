import type { RandomStream } from '../random/RandomStream';
import type { Saveable, Saved } from '../state/Saveable';
import type { KeySet } from './KeySet';
import { makeKeySet } from './makeKeySet';

type SavedKeySets = { readonly policy: string; readonly sets: readonly Saved[] };

/** One `KeySet` for each instance of a component, made as instances are added. */
export class KeySets implements Saveable {
  private sets: KeySet[] = [];
  private policy = 'lru';
  private readonly stream: RandomStream;

  /** `stream` decides which key makes room where chance does. */
  constructor(stream: RandomStream) {
    this.stream = stream;
  }

  /** Sets how many sets there are at least, the capacity of each in keys, and how they make room; what they hold stays. */
  fit(count: number, capacity: number, policy: string): void {
    if (policy !== this.policy) {
      this.policy = policy;
      this.sets = this.sets.map((set) => {
        const other = makeKeySet(policy, set.capacity, this.stream);
        set.moveTo(other);
        return other;
      });
    }
    while (this.sets.length < count) this.sets.push(makeKeySet(policy, capacity, this.stream));
    for (const set of this.sets) set.setCapacity(capacity);
  }

  at(instance: number): KeySet {
    return this.sets[instance]!;
  }

  /** Empties all sets. */
  clear(): void {
    for (const set of this.sets) set.clear();
  }

  /** Keys in all sets. */
  get size(): number {
    let size = 0;
    for (const set of this.sets) size += set.size;
    return size;
  }

  save(): Saved {
    return { policy: this.policy, sets: this.sets.map((set) => set.save()) } satisfies SavedKeySets;
  }

  restore(saved: Saved): void {
    const { policy, sets } = saved as SavedKeySets;
    this.policy = policy;
    this.sets = sets.map((part) => {
      const set = makeKeySet(policy, 1, this.stream);
      set.restore(part);
      return set;
    });
  }
}
