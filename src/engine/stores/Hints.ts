import type { Saveable, Saved } from '../state/Saveable';

const MOST_HINTS = 1_048_576;
const FIRST_CAPACITY = 64;

/**
 * Writes that members missed and are to be told of when they are back, and who keeps each of them; at most 1,048,576, later
 * ones are forgotten.
 */
export class Hints implements Saveable {
  private keys = new Float64Array(FIRST_CAPACITY);
  private members = new Int32Array(FIRST_CAPACITY);
  private keepers = new Int32Array(FIRST_CAPACITY);
  private versions = new Int32Array(FIRST_CAPACITY);
  length = 0;

  keep(keeper: number, member: number, key: number, version: number): void {
    if (this.length >= MOST_HINTS) return;
    if (this.length === this.keys.length) this.reach(this.length * 2);
    this.keys[this.length] = key;
    this.members[this.length] = member;
    this.keepers[this.length] = keeper;
    this.versions[this.length] = version;
    this.length++;
  }

  /** Hands out those of one member whose keepers reach it, and forgets them. */
  take(
    member: number,
    isReached: (keeper: number) => boolean,
    give: (key: number, version: number) => void,
  ): void {
    let kept = 0;
    for (let place = 0; place < this.length; place++) {
      if (this.members[place] === member && isReached(this.keepers[place]!)) {
        give(this.keys[place]!, this.versions[place]!);
        continue;
      }
      this.keys[kept] = this.keys[place]!;
      this.members[kept] = this.members[place]!;
      this.keepers[kept] = this.keepers[place]!;
      this.versions[kept++] = this.versions[place]!;
    }
    this.length = kept;
  }

  save(): Saved {
    const { length } = this;
    return [
      this.keys.slice(0, length),
      this.members.slice(0, length),
      this.versions.slice(0, length),
      this.keepers.slice(0, length),
    ];
  }

  restore(saved: Saved): void {
    const [keys, members, versions, keepers] = saved as [
      Float64Array,
      Int32Array,
      Int32Array,
      Int32Array,
    ];
    this.length = keys.length;
    this.reach(Math.max(FIRST_CAPACITY, keys.length));
    this.keys.set(keys);
    this.members.set(members);
    this.versions.set(versions);
    this.keepers.set(keepers);
  }

  private reach(capacity: number): void {
    const { keys, members, versions, keepers } = this;
    if (capacity <= keys.length) return;
    this.keys = new Float64Array(capacity);
    this.members = new Int32Array(capacity);
    this.versions = new Int32Array(capacity);
    this.keepers = new Int32Array(capacity);
    this.keys.set(keys);
    this.members.set(members);
    this.versions.set(versions);
    this.keepers.set(keepers);
  }
}
