import type { Saveable, Saved } from '../state/Saveable';
import { IntegerMap } from './IntegerMap';

const NONE = -1;

type SavedLruSet = {
  readonly capacity: number;
  readonly evictions: number;
  readonly keys: Float64Array;
  readonly versions: Int32Array;
  readonly expiries: Float64Array;
};

/**
 * A bounded set of keys in order of use; each entry carries a version and the time at which it expires.
 * Keys are non-negative safe integers. Memory grows with use (about 64 bytes an entry), up to the capacity.
 * An entry number holds until the next insertion, removal, change of capacity or restoration.
 */
export class LruSet implements Saveable {
  /** Entries that have been pushed out by others, ever. */
  evictions = 0;
  private limit: number;
  private index = new IntegerMap();
  private keys = new Float64Array(16);
  private versions = new Int32Array(16);
  private expiries = new Float64Array(16);
  private newer = new Int32Array(16);
  private older = new Int32Array(16);
  private newest = NONE;
  private oldest = NONE;
  private free = NONE;
  private used = 0;

  /** `capacity` is the most entries it holds: a whole number, or Infinity. */
  constructor(capacity: number) {
    this.limit = capacity;
  }

  /** Number of entries. */
  get size(): number {
    return this.index.size;
  }

  get capacity(): number {
    return this.limit;
  }

  /** Changes the capacity; a smaller one evicts the least recently used at once. */
  setCapacity(capacity: number): void {
    this.limit = capacity;
    while (this.size > capacity) this.evict();
  }

  /** The entry of a key, or -1; this is no use of it. */
  find(key: number): number {
    return this.index.get(key);
  }

  /** Makes an entry the most recently used. */
  touch(entry: number): void {
    if (entry === this.newest) return;
    this.unlink(entry);
    this.linkAsNewest(entry);
  }

  /**
   * Puts a key in as the most recently used (or renews it) and returns its entry; evicts the least recently used when
   * full. Returns -1 where the capacity is 0.
   */
  insert(key: number, version: number, expiry: number): number {
    let entry = this.index.get(key);
    if (entry !== NONE) {
      this.touch(entry);
    } else {
      if (this.limit < 1) return NONE;
      if (this.size >= this.limit) this.evict();
      entry = this.allocate();
      this.index.set(key, entry);
      this.keys[entry] = key;
      this.linkAsNewest(entry);
    }
    this.versions[entry] = version;
    this.expiries[entry] = expiry;
    return entry;
  }

  /** Takes a key out; false where it was not there. */
  remove(key: number): boolean {
    const entry = this.index.get(key);
    if (entry === NONE) return false;
    this.index.delete(key);
    this.unlink(entry);
    this.newer[entry] = this.free;
    this.free = entry;
    return true;
  }

  /** Empties the set, which is no eviction. */
  clear(): void {
    this.index.clear();
    this.newest = NONE;
    this.oldest = NONE;
    this.free = NONE;
    this.used = 0;
  }

  key(entry: number): number {
    return this.keys[entry]!;
  }

  version(entry: number): number {
    return this.versions[entry]!;
  }

  /** The time in seconds from which an entry no longer counts. */
  expiry(entry: number): number {
    return this.expiries[entry]!;
  }

  /** The entry that would be evicted next, or -1. */
  leastRecent(): number {
    return this.oldest;
  }

  save(): Saved {
    const size = this.size;
    const keys = new Float64Array(size);
    const versions = new Int32Array(size);
    const expiries = new Float64Array(size);
    for (let place = 0, entry = this.oldest; entry !== NONE; place++, entry = this.newer[entry]!) {
      keys[place] = this.keys[entry]!;
      versions[place] = this.versions[entry]!;
      expiries[place] = this.expiries[entry]!;
    }
    return {
      capacity: this.limit,
      evictions: this.evictions,
      keys,
      versions,
      expiries,
    } satisfies SavedLruSet;
  }

  restore(saved: Saved): void {
    const { capacity, evictions, keys, versions, expiries } = saved as SavedLruSet;
    this.clear();
    this.limit = capacity;
    this.evictions = evictions;
    for (let place = 0; place < keys.length; place++)
      this.insert(keys[place]!, versions[place]!, expiries[place]!);
  }

  private evict(): void {
    this.remove(this.keys[this.oldest]!);
    this.evictions++;
  }

  private allocate(): number {
    const entry = this.free;
    if (entry !== NONE) {
      this.free = this.newer[entry]!;
      return entry;
    }
    if (this.used === this.keys.length) this.grow();
    return this.used++;
  }

  private linkAsNewest(entry: number): void {
    this.newer[entry] = NONE;
    this.older[entry] = this.newest;
    if (this.newest === NONE) this.oldest = entry;
    else this.newer[this.newest] = entry;
    this.newest = entry;
  }

  private unlink(entry: number): void {
    const newer = this.newer[entry]!;
    const older = this.older[entry]!;
    if (newer === NONE) this.newest = older;
    else this.older[newer] = older;
    if (older === NONE) this.oldest = newer;
    else this.newer[older] = newer;
  }

  private grow(): void {
    const capacity = this.keys.length * 2;
    this.keys = copyDoubles(this.keys, capacity);
    this.expiries = copyDoubles(this.expiries, capacity);
    this.versions = copyIntegers(this.versions, capacity);
    this.newer = copyIntegers(this.newer, capacity);
    this.older = copyIntegers(this.older, capacity);
  }
}

function copyDoubles(source: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const copy = new Float64Array(length);
  copy.set(source);
  return copy;
}

function copyIntegers(source: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(length);
  copy.set(source);
  return copy;
}
