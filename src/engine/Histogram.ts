import { bucketEdge } from './histogram/bucketEdge';
import { bucketOf } from './histogram/bucketOf';
import { duration, type Duration } from './measures/duration';
import type { Saveable, Saved } from './state/Saveable';

const BUCKETS = 4096;
/** So many buckets, four octaves, are made room for at a time. */
const BLOCK = 512;
/** No bucket. */
const NONE = -1;

type SavedHistogram = {
  readonly first: number;
  readonly counts: Uint32Array;
  readonly totals: Float64Array;
};

/**
 * Counts durations in 4,096 buckets of at most 0.8% width, from 0.48 µs to 34 min. Count, sum, minimum and maximum are exact;
 * up to 2^32 - 1 records in one bucket. There is room for the blocks in which records lie, 2 KiB each: a design has
 * thousands of histograms, and most durations of one thing are alike.
 */
export class Histogram implements Saveable {
  /** Number of records. */
  count = 0;
  /** The sum of all records, in seconds. */
  sum = NaN;
  /** The smallest record, in seconds; Infinity when empty. */
  minimum = Infinity;
  /** The largest record, in seconds; -Infinity when empty. */
  maximum = -Infinity;
  /** Records by bucket, from the bucket `base` on. */
  private counts = new Uint32Array(0);
  private base = 0;

  constructor() {
    this.sum = 0;
  }

  /** Counts one duration. */
  record(seconds: number): void {
    duration.seconds = seconds;
    duration.sort();
    this.add(duration);
  }

  /** As `record`, for hot paths: of a duration whose bucket is known. */
  add({ seconds, bucket }: Duration): void {
    this.count++;
    this.sum += seconds;
    if (seconds < this.minimum) this.minimum = seconds;
    if (seconds > this.maximum) this.maximum = seconds;
    const { counts } = this;
    const place = bucket - this.base;
    if (place >= 0 && place < counts.length) counts[place]!++;
    else this.addOutside(bucket);
  }

  /** The number of records in a bucket. */
  countIn(bucket: number): number {
    const place = bucket - this.base;
    return place >= 0 && place < this.counts.length ? this.counts[place]! : 0;
  }

  /**
   * The duration that a share q (0..1) of the records does not exceed, in seconds; NaN when empty.
   * Linear inside the bucket and never outside minimum..maximum, so off by at most 0.8%.
   */
  quantile(q: number): number {
    return this.quantileWith(NOTHING, q);
  }

  /** The same over the records of this and another histogram together. */
  quantileWith(other: Histogram, q: number): number {
    const total = this.count + other.count;
    if (total === 0) return NaN;
    const minimum = Math.min(this.minimum, other.minimum);
    const maximum = Math.max(this.maximum, other.maximum);
    const rank = Math.min(1, Math.max(0, q)) * total;
    const first = bucketOf(minimum);
    // From the end: the slower half spreads over fewer buckets than the faster one, and high quantiles are at the end. Each
    // goes by itself to its next bucket with records, because most of the memory of few records has to be fetched.
    let own = this.count === 0 ? NONE : bucketOf(this.maximum);
    let others = other.count === 0 ? NONE : bucketOf(other.maximum);
    let ownBelow = this.count;
    let othersBelow = other.count;
    let bucket = Math.max(own, others);
    let inside = 0;
    for (;;) {
      const mine = own === bucket ? this.countIn(bucket) : 0;
      const theirs = others === bucket ? other.countIn(bucket) : 0;
      inside = mine + theirs;
      ownBelow -= mine;
      othersBelow -= theirs;
      if (bucket <= first || ownBelow + othersBelow < rank) break;
      if (own === bucket) own = this.nextBelow(bucket, ownBelow);
      if (others === bucket) others = other.nextBelow(bucket, othersBelow);
      bucket = Math.max(own, others);
    }
    const below = ownBelow + othersBelow;
    const low = bucketEdge(bucket);
    const high = bucket === BUCKETS - 1 ? Math.max(low, maximum) : bucketEdge(bucket + 1);
    const value = low + (high - low) * (inside > 0 ? (rank - below) / inside : 0);
    return Math.min(maximum, Math.max(minimum, value));
  }

  /** The next bucket below one that has records, of which there are so many below it. */
  private nextBelow(bucket: number, records: number): number {
    if (records === 0) return NONE;
    // The last one may be far away, but where it is is known.
    if (records === 1) return bucketOf(this.minimum);
    const { counts, base } = this;
    let place = bucket - 1 - base;
    while (counts[place] === 0) place--;
    return base + place;
  }

  /** How many records are longer; those of the bucket that the limit lies in count as spread evenly over it, as in `quantile`. */
  countAbove(seconds: number): number {
    if (this.count === 0 || seconds >= this.maximum) return 0;
    if (seconds < this.minimum) return this.count;
    const bucket = bucketOf(seconds);
    let above = 0;
    for (let next = bucketOf(this.maximum); next > bucket; next--) above += this.countIn(next);
    const high = bucketEdge(bucket + 1);
    // Past the last edge all records are in one bucket.
    const share = Math.max(0, (high - seconds) / (high - bucketEdge(bucket)));
    return above + this.countIn(bucket) * share;
  }

  /** Forgets every record. */
  clear(): void {
    this.count = 0;
    this.counts.fill(0);
    this.sum = 0;
    this.minimum = Infinity;
    this.maximum = -Infinity;
  }

  /** Adds another histogram's records to this one's. */
  addFrom(other: Histogram): void {
    if (other.count === 0) return;
    const first = bucketOf(other.minimum);
    const last = bucketOf(other.maximum);
    this.makeRoom(first, last);
    const { counts } = this;
    const others = other.counts;
    const shift = other.base - this.base;
    const end = last - other.base;
    // Each second of a slow service has more buckets between its ends than records.
    for (let place = first - other.base; place <= end; place++) {
      const more = others[place]!;
      if (more !== 0) counts[place + shift]! += more;
    }
    this.count += other.count;
    this.sum += other.sum;
    this.minimum = Math.min(this.minimum, other.minimum);
    this.maximum = Math.max(this.maximum, other.maximum);
  }

  save(): Saved {
    const first = this.count === 0 ? 0 : bucketOf(this.minimum);
    const end = this.count === 0 ? 0 : bucketOf(this.maximum) + 1;
    return {
      first,
      counts: this.counts.slice(first - this.base, end - this.base),
      totals: Float64Array.of(this.sum, this.minimum, this.maximum),
    } satisfies SavedHistogram;
  }

  restore(saved: Saved): void {
    const { first, counts, totals } = saved as SavedHistogram;
    this.counts.fill(0);
    if (counts.length > 0) {
      this.makeRoom(first, first + counts.length - 1);
      this.counts.set(counts, first - this.base);
    }
    const [sum, minimum, maximum] = totals;
    this.sum = sum!;
    this.minimum = minimum!;
    this.maximum = maximum!;
    this.count = counts.reduce((all, count) => all + count, 0);
  }

  private addOutside(bucket: number): void {
    this.makeRoom(bucket, bucket);
    this.counts[bucket - this.base]!++;
  }

  /** Makes room for records in the buckets from the first to the last one, in whole blocks. */
  private makeRoom(first: number, last: number): void {
    const { counts, base } = this;
    const end = base + counts.length;
    if (first >= base && last < end) return;
    const isEmpty = counts.length === 0;
    const from = Math.min(isEmpty ? BUCKETS : base, first & -BLOCK);
    const to = Math.max(isEmpty ? 0 : end, (last & -BLOCK) + BLOCK);
    this.counts = new Uint32Array(to - from);
    this.counts.set(counts, isEmpty ? 0 : base - from);
    this.base = from;
  }
}

/** A histogram in which nothing is ever recorded. */
const NOTHING = new Histogram();
