import type { Saveable, Saved } from '../state/Saveable';

const BUCKETS = 1024;
const LEVELS = 3;
const WORDS_PER_LEVEL = 32;

type SavedBucketWheel = { readonly heads: Int32Array; readonly words: Int32Array };

/**
 * Three levels of 1,024 buckets over the bucket indices 0..2^30-1: chains of slots, and a bitmap of the occupied ones.
 * Level 0 holds the indices of the current block of 1,024, level 1 those of the current 2^20, level 2 the rest.
 */
export class BucketWheel implements Saveable {
  /** The first slot of each bucket's chain, or -1. */
  readonly heads = new Int32Array(LEVELS * BUCKETS).fill(-1);
  /** A bit for each bucket that is occupied. On level 0 none is set up to the current bucket. */
  readonly words = new Int32Array(LEVELS * WORDS_PER_LEVEL);

  /** Adds a slot to the bucket of an index above the current one; `links` as in EventRecords. */
  put(slot: number, index: number, current: number, links: Int32Array): void {
    const difference = index ^ current;
    let bucket = index & 1023;
    if (difference >= 1024)
      bucket = difference < 1048576 ? 1024 | ((index >> 10) & 1023) : 2048 | (index >> 20);
    links[slot << 2] = this.heads[bucket]!;
    this.heads[bucket] = slot;
    this.words[bucket >> 5]! |= 1 << (bucket & 31);
  }

  /** As `put`, of an index in the same block of 1,024 as the current one, and above it. */
  putInBlock(slot: number, index: number, links: Int32Array): void {
    const bucket = index & (BUCKETS - 1);
    links[slot << 2] = this.heads[bucket]!;
    this.heads[bucket] = slot;
    this.words[bucket >> 5]! |= 1 << (bucket & 31);
  }

  /** As `firstAfter` on level 0, in the fewest steps where an event lies within the next 32 buckets, as nearly always. */
  firstInBlock(place: number): number {
    const bits = this.words[place >> 5]! & (-2 << (place & 31));
    return bits !== 0
      ? (place & ~31) | (31 - Math.clz32(bits & (~bits + 1)))
      : this.firstAfter(0, place | 31);
  }

  /** The first occupied place (0..1023) of a level after a given one (-1..1023), or -1. */
  firstAfter(level: number, place: number): number {
    if (place >= 1023) return -1;
    const words = this.words;
    const end = (level + 1) * WORDS_PER_LEVEL;
    let word = (level << 5) | ((place + 1) >> 5);
    let bits = words[word]! & (-1 << ((place + 1) & 31));
    while (bits === 0) {
      if (++word === end) return -1;
      bits = words[word]!;
    }
    return ((word & 31) << 5) | (31 - Math.clz32(bits & (~bits + 1)));
  }

  /** The first slot of an occupied bucket. */
  head(level: number, place: number): number {
    return this.heads[(level << 10) | place]!;
  }

  /** Empties an occupied bucket, whose chain the caller has got from `head`. */
  empty(level: number, place: number): void {
    const bucket = (level << 10) | place;
    this.heads[bucket] = -1;
    this.words[bucket >> 5]! &= ~(1 << (bucket & 31));
  }

  clear(): void {
    this.heads.fill(-1);
    this.words.fill(0);
  }

  save(): Saved {
    return { heads: this.heads.slice(), words: this.words.slice() } satisfies SavedBucketWheel;
  }

  restore(saved: Saved): void {
    const { heads, words } = saved as SavedBucketWheel;
    this.heads.set(heads);
    this.words.set(words);
  }
}
