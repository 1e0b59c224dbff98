/**
 * Raised whenever the same design and seed come to another run: when a digest in `tests/golden/digests.json` changes, and when a
 * mend changes runs of designs that are not among them.
 */
export const engineVersion = 9;
