import { IntegerMap } from '../collections/IntegerMap';
import type { Saveable, Saved } from '../state/Saveable';

/** Keys whose writes are told apart by side, about 18 MB each; what is written to others beyond them is in no conflict. */
const MOST_KEYS = 524_288;

/** Acknowledged writes since a partition began, by the side of it on which they were taken. */
export class Divergence implements Saveable {
  private readonly counts = [new IntegerMap(), new IntegerMap()] as const;
  private readonly newest = [new IntegerMap(), new IntegerMap()] as const;

  note(side: number, key: number, version: number): void {
    const counts = this.counts[side === 0 ? 0 : 1];
    if (counts.size >= MOST_KEYS && !counts.has(key)) return;
    counts.set(key, counts.get(key, 0) + 1);
    this.newest[side === 0 ? 0 : 1].set(key, version);
  }

  /** Keys of the first side, to go through: those at the places 0 to `places` - 1, or -1 where there is none. */
  get places(): number {
    return this.counts[0].places;
  }

  /** The key at a place if both sides wrote it, else -1. */
  conflictAt(place: number): number {
    const key = this.counts[0].keyAt(place);
    return key >= 0 && this.counts[1].has(key) ? key : -1;
  }

  /** Writes of a key on one side. */
  writesOf(side: number, key: number): number {
    return this.counts[side === 0 ? 0 : 1].get(key, 0);
  }

  /** The side that wrote a key last. */
  lastSide(key: number): number {
    return this.newest[1].get(key, 0) > this.newest[0].get(key, 0) ? 1 : 0;
  }

  clear(): void {
    for (const map of [...this.counts, ...this.newest]) map.clear();
  }

  save(): Saved {
    return [...this.counts, ...this.newest].map((map) => map.save());
  }

  restore(saved: Saved): void {
    const parts = saved as readonly Saved[];
    [...this.counts, ...this.newest].forEach((map, place) => map.restore(parts[place]!));
  }
}
