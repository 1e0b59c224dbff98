import type { Saveable, Saved } from '../state/Saveable';

const EMPTY = -1;
const SMALLEST_CAPACITY = 16;

type SavedIntegerMap = { readonly keys: Float64Array; readonly values: Int32Array };

/**
 * A map from non-negative safe integers to 32-bit integers, in two typed arrays (at most 36 bytes an entry).
 * Open addressing with linear probing; a removal closes the gap, so that no tombstones pile up.
 */
export class IntegerMap implements Saveable {
  /** Number of entries. */
  size = 0;
  private keys = new Float64Array(SMALLEST_CAPACITY).fill(EMPTY);
  private values = new Int32Array(SMALLEST_CAPACITY);

  /** The value of a key, or `missing`. */
  get(key: number, missing = -1): number {
    const place = this.placeOf(key);
    return this.keys[place] === key ? this.values[place]! : missing;
  }

  has(key: number): boolean {
    return this.keys[this.placeOf(key)] === key;
  }

  set(key: number, value: number): void {
    if (!(Number.isSafeInteger(key) && key >= 0))
      throw new RangeError(`A key must be a non-negative safe integer, not ${key}`);
    const place = this.placeOf(key);
    this.values[place] = value;
    if (this.keys[place] === key) return;
    this.keys[place] = key;
    this.size++;
    // At most 2/3 full.
    if (this.size * 3 > this.keys.length * 2) this.rebuild(this.keys.length * 2);
  }

  /** Removes a key; false where it was not there. */
  delete(key: number): boolean {
    const place = this.placeOf(key);
    if (this.keys[place] !== key) return false;
    this.size--;
    this.closeGap(place);
    return true;
  }

  /** Entries can be gone through by place, 0 to `places` - 1, as long as none is set or removed. */
  get places(): number {
    return this.keys.length;
  }

  /** The key at a place, or -1 where there is none. */
  keyAt(place: number): number {
    return this.keys[place]!;
  }

  /** Removes every entry whose value is below `value`. */
  deleteBelow(value: number): void {
    const { keys, values } = this;
    this.clear();
    for (let place = 0; place < keys.length; place++) {
      if (keys[place] !== EMPTY && values[place]! >= value) this.set(keys[place]!, values[place]!);
    }
  }

  clear(): void {
    this.size = 0;
    this.keys = new Float64Array(SMALLEST_CAPACITY).fill(EMPTY);
    this.values = new Int32Array(SMALLEST_CAPACITY);
  }

  save(): Saved {
    const keys = new Float64Array(this.size);
    const values = new Int32Array(this.size);
    let count = 0;
    for (let place = 0; place < this.keys.length; place++) {
      if (this.keys[place] === EMPTY) continue;
      keys[count] = this.keys[place]!;
      values[count++] = this.values[place]!;
    }
    return { keys, values } satisfies SavedIntegerMap;
  }

  restore(saved: Saved): void {
    const { keys, values } = saved as SavedIntegerMap;
    this.clear();
    for (let index = 0; index < keys.length; index++) this.set(keys[index]!, values[index]!);
  }

  /** Where a key is, or the empty place where it would go. */
  private placeOf(key: number): number {
    const keys = this.keys;
    const mask = keys.length - 1;
    let place = hash(key) & mask;
    while (keys[place] !== key && keys[place] !== EMPTY) place = (place + 1) & mask;
    return place;
  }

  /** Moves back every later entry of the run whose probing passes through the gap. */
  private closeGap(gap: number): void {
    const { keys, values } = this;
    const mask = keys.length - 1;
    for (let place = (gap + 1) & mask; keys[place] !== EMPTY; place = (place + 1) & mask) {
      const home = hash(keys[place]!) & mask;
      if (((place - home) & mask) < ((place - gap) & mask)) continue;
      keys[gap] = keys[place]!;
      values[gap] = values[place]!;
      gap = place;
    }
    keys[gap] = EMPTY;
  }

  private rebuild(capacity: number): void {
    const { keys, values } = this;
    this.keys = new Float64Array(capacity).fill(EMPTY);
    this.values = new Int32Array(capacity);
    for (let index = 0; index < keys.length; index++) {
      if (keys[index] === EMPTY) continue;
      const place = this.placeOf(keys[index]!);
      this.keys[place] = keys[index]!;
      this.values[place] = values[index]!;
    }
  }
}

/** Mixes both halves of the integer, so that neighbours and multiples spread (finaliser of MurmurHash3). */
function hash(key: number): number {
  const high = Math.floor(key / 4294967296);
  let bits = (key | 0) ^ Math.imul(high | 0, 0x9e3779b1);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
