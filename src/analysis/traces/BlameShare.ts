import type { Id } from '../../model/Id';
import type { PathSort } from '../../model/PathSort';

/** A part of the time of requests, and what it is put down to. */
export interface BlameShare {
  readonly sort: PathSort;
  /** The culprit. Of `held` it is where those wait who hold the slots. */
  readonly component: Id;
  /** Of `held`: where the requests stood in line for those slots. */
  readonly waitingAt?: Id;
  /** Simulated seconds, of all the requests together. */
  readonly seconds: number;
  /** Of the whole time of the requests, 0 to 1. */
  readonly share: number;
}
