/** Raised whenever the same design and seed come to another run: when a digest in `tests/golden/digests.json` changes. */
export const engineVersion = 4;
