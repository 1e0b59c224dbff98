import type { Saveable, Saved } from '../state/Saveable';
import { IntegerMap } from './IntegerMap';
import { longerColumn } from './longerColumn';

const NONE = -1;

type SavedKeySet = {
  readonly capacity: number;
  readonly evictions: number;
  readonly keys: Float64Array;
  readonly versions: Int32Array;
  readonly expiries: Float64Array;
  readonly loads: Float64Array;
  readonly order: Saved;
};

/**
 * A bounded set of keys, each with a version, the time at which it expires and how long it took to load. Which key makes
 * room when it is full is for each subclass to say. Keys are non-negative safe integers. Memory grows with use (about 70
 * bytes an entry), up to the capacity. An entry number holds until the next insertion, removal, change of capacity or
 * restoration.
 */
export abstract class KeySet implements Saveable {
  /** Entries that have been pushed out by others, ever. */
  evictions = 0;
  private limit: number;
  private readonly index = new IntegerMap();
  private keys = new Float64Array(16);
  private versions = new Int32Array(16);
  private expiries = new Float64Array(16);
  private loads = new Float64Array(16);
  private nextFree = new Int32Array(16);
  private free = NONE;
  private used = 0;

  /** `capacity` is the most entries it holds: a whole number, or Infinity. */
  constructor(capacity: number) {
    this.limit = capacity;
  }

  /** An entry was found by a reader. */
  abstract touch(entry: number): void;
  /** The entry that would be pushed out next, or -1 when empty. It may move what looks for one. */
  abstract victim(): number;
  /** Takes a new entry into the order. */
  protected abstract link(entry: number): void;
  /** Takes an entry out of the order. */
  protected abstract unlink(entry: number): void;
  /** Forgets the order. */
  protected abstract unlinkAll(): void;
  /** Makes room in the order for entries below `length`. */
  protected abstract growOrder(length: number): void;
  /** Calls for each entry, in an order in which `link` brings them back as they are. */
  protected abstract forEach(visit: (entry: number) => void): void;
  /** What of the order that sequence does not tell. */
  protected saveOrder(): Saved {
    return null;
  }
  /** Takes it back: the entries were linked anew in the same sequence, from 0 on. */
  protected restoreOrder(_saved: Saved): void {}

  /** Number of entries. */
  get size(): number {
    return this.index.size;
  }

  get capacity(): number {
    return this.limit;
  }

  /** Changes the capacity; a smaller one pushes entries out at once. */
  setCapacity(capacity: number): void {
    this.limit = capacity;
    while (this.size > capacity) this.evict();
  }

  /** The entry of a key, or -1; this is no use of it. */
  find(key: number): number {
    return this.index.get(key);
  }

  /**
   * Puts a key in, or renews it as if it were used, and returns its entry; pushes another out when full. Returns -1 where
   * it finds no place.
   */
  insert(key: number, version: number, expiry: number): number {
    let entry = this.index.get(key);
    if (entry === NONE) {
      if (this.limit < 1 || (this.size >= this.limit && !this.makeRoom())) return NONE;
      entry = this.allocate();
      this.index.set(key, entry);
      this.keys[entry] = key;
      this.loads[entry] = 0;
      this.link(entry);
    } else {
      this.touch(entry);
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
    this.nextFree[entry] = this.free;
    this.free = entry;
    return true;
  }

  /** Empties the set, which is no eviction. */
  clear(): void {
    this.index.clear();
    this.unlinkAll();
    this.free = NONE;
    this.used = 0;
  }

  key(entry: number): number {
    return this.keys[entry]!;
  }

  version(entry: number): number {
    return this.versions[entry]!;
  }

  setVersion(entry: number, version: number): void {
    this.versions[entry] = version;
  }

  /** The time in seconds from which an entry no longer counts. */
  expiry(entry: number): number {
    return this.expiries[entry]!;
  }

  setExpiry(entry: number, seconds: number): void {
    this.expiries[entry] = seconds;
  }

  /** How long its value took to load, in seconds; 0 where that is not known. */
  loadTime(entry: number): number {
    return this.loads[entry]!;
  }

  setLoadTime(entry: number, seconds: number): void {
    this.loads[entry] = seconds;
  }

  /** Puts everything into another set, what goes first first. */
  moveTo(other: KeySet): void {
    other.evictions = this.evictions;
    this.forEach((entry) => {
      const copy = other.insert(this.keys[entry]!, this.versions[entry]!, this.expiries[entry]!);
      if (copy !== NONE) other.loads[copy] = this.loads[entry]!;
    });
  }

  save(): Saved {
    const { size } = this;
    const keys = new Float64Array(size);
    const versions = new Int32Array(size);
    const expiries = new Float64Array(size);
    const loads = new Float64Array(size);
    let place = 0;
    this.forEach((entry) => {
      keys[place] = this.keys[entry]!;
      versions[place] = this.versions[entry]!;
      expiries[place] = this.expiries[entry]!;
      loads[place++] = this.loads[entry]!;
    });
    const { limit: capacity, evictions } = this;
    const order = this.saveOrder();
    return { capacity, evictions, keys, versions, expiries, loads, order } satisfies SavedKeySet;
  }

  restore(saved: Saved): void {
    const { capacity, evictions, keys, versions, expiries, loads, order } = saved as SavedKeySet;
    this.clear();
    this.limit = capacity;
    this.evictions = evictions;
    for (let place = 0; place < keys.length; place++) {
      const entry = this.insert(keys[place]!, versions[place]!, expiries[place]!);
      this.loads[entry] = loads[place]!;
    }
    this.restoreOrder(order);
  }

  /** Pushes one entry out for a new one; false where the policy is to turn the new one away. */
  protected makeRoom(): boolean {
    this.evict();
    return true;
  }

  private evict(): void {
    this.remove(this.keys[this.victim()]!);
    this.evictions++;
  }

  private allocate(): number {
    const entry = this.free;
    if (entry !== NONE) {
      this.free = this.nextFree[entry]!;
      return entry;
    }
    if (this.used === this.keys.length) this.grow();
    return this.used++;
  }

  private grow(): void {
    const length = this.keys.length * 2;
    this.keys = longerColumn(this.keys, length);
    this.expiries = longerColumn(this.expiries, length);
    this.loads = longerColumn(this.loads, length);
    this.versions = longerColumn(this.versions, length);
    this.nextFree = longerColumn(this.nextFree, length);
    this.growOrder(length);
  }
}
