import type { Id } from './Id';

/** The things that operations read and write, and how popular each is. */
export interface KeySpace {
  readonly id: Id;
  readonly name: string;
  /** Number of keys at the start of a run, 1 to 10,000,000. Inserts add keys. */
  readonly keys: number;
  /** Zipf exponent s: the i-th most popular key is asked for in proportion to i^-s; 0 is uniform. 0 to 3. */
  readonly zipf: number;
  /** Share of the reads that ask for a key that does not exist, 0 to 1; missing: 0. */
  readonly absent?: number;
  /** Share of the requests that go to one hot key, besides what its popularity brings it, 0 to 1; missing: 0. */
  readonly hot?: number;
}
