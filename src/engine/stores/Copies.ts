import { IntegerMap } from '../collections/IntegerMap';
import type { Saveable, Saved } from '../state/Saveable';

/** Versions that all members hold together, at most about 150 MB; keys beyond them are never found to be stale. */
const MOST_COPIES = 4_194_304;

/**
 * The version of each key that each member of a store holds, and the truth beside it: the newest that was ever begun and
 * the latest that was acknowledged.
 */
export class Copies implements Saveable {
  private readonly begun = new IntegerMap();
  private readonly acknowledged = new IntegerMap();
  private held: IntegerMap[] = [];
  private mostKeys = MOST_COPIES;

  /** Makes room for members, of which so many hold each key. */
  fit(members: number, copies: number): void {
    while (this.held.length < members) this.held.push(new IntegerMap());
    this.mostKeys = Math.floor(MOST_COPIES / (copies + 2));
  }

  /** The number of a new version of a key; 0 where its versions are not kept. */
  begin(key: number): number {
    const before = this.begun.get(key, 0);
    if (before === 0 && this.begun.size >= this.mostKeys) return 0;
    this.begun.set(key, before + 1);
    return before + 1;
  }

  /** The version that a member holds; 0: none. */
  at(member: number, key: number): number {
    return this.held[member]!.get(key, 0);
  }

  /** A member gets a version; an older one than it has changes nothing. True where it was new to it. */
  put(member: number, key: number, version: number): boolean {
    if (version <= this.at(member, key)) return false;
    this.held[member]!.set(key, version);
    return true;
  }

  acknowledge(key: number, version: number): void {
    if (version > this.latest(key)) this.acknowledged.set(key, version);
  }

  /** The latest acknowledged version of a key; 0 for one that was never written. */
  latest(key: number): number {
    return this.acknowledged.get(key, 0);
  }

  /** The newest version of a key that was begun. */
  newest(key: number): number {
    return this.begun.get(key, 0);
  }

  /** Keys that were written, to go through: those at the places 0 to `places` - 1, or -1 where there is none. */
  get places(): number {
    return this.begun.places;
  }

  keyAt(place: number): number {
    return this.begun.keyAt(place);
  }

  save(): Saved {
    return [this.begun, this.acknowledged, ...this.held].map((map) => map.save());
  }

  restore(saved: Saved): void {
    const [begun, acknowledged, ...held] = saved as readonly Saved[];
    this.begun.restore(begun!);
    this.acknowledged.restore(acknowledged!);
    while (this.held.length < held.length) this.held.push(new IntegerMap());
    held.forEach((map, member) => this.held[member]!.restore(map));
  }
}
