import { exponential } from '../../engine/arithmetic/exponential';
import { naturalLogarithm } from '../../engine/arithmetic/naturalLogarithm';
import { power } from '../../engine/arithmetic/power';

/** What a Bloom filter of some bits, keys and hash functions does. */
export interface BloomFilterFigures {
  /** Share of the absent keys that it takes for present: (1 - e^(-kn/m))^k. */
  readonly falsePositiveShare: number;
  /** A key that was put in is always found. */
  readonly falseNegatives: 0;
  /** The number of hash functions with the fewest false positives: (m / n) ln 2, not rounded. */
  readonly bestHashes: number;
}

/** Figures of a Bloom filter with `bits` bits, `keys` keys and `hashes` hash functions (Bloom 1970). */
export function bloomFilter(bits: number, keys: number, hashes: number): BloomFilterFigures {
  return {
    falsePositiveShare: power(1 - exponential((-hashes * keys) / bits), hashes),
    falseNegatives: 0,
    bestHashes: (bits / keys) * naturalLogarithm(2),
  };
}
