/** What a filter of so many keys takes. */
export interface FilterSize {
  readonly bits: number;
  readonly bytes: number;
}

/** The size of a Bloom filter with so many bits for each key. */
export function filterSize(keys: number, bitsPerKey: number): FilterSize {
  const bits = keys * bitsPerKey;
  return { bits, bytes: bits / 8 };
}
