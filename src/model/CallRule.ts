import type { Id } from './Id';

/** How a call relates to its caller. */
export type CallMode =
  /** The caller waits for the reply. */
  | 'sync'
  /** Fire and forget. */
  | 'async'
  /** As `sync`, but only when the lookup on the connection named by `missOf` did not find its key. */
  | 'onMiss'
  /** Writes what was read into a cache; the caller does not wait. Only after a miss there. */
  | 'populate'
  /** Removes the key from a cache; the caller waits. */
  | 'invalidate'
  /** The caller has done its part and frees everything; the reply goes to whoever waits for the caller. */
  | 'forward';

/** Says which operations make which calls along a connection, and when. */
export interface CallRule {
  /** Operations that it applies to; empty: all that `access` allows. */
  readonly operations: readonly Id[];
  /** Narrows `operations` by what they do to the key. */
  readonly access: 'any' | 'reads' | 'writes';
  /** Calls of the same step go out together; the next step starts when they are answered. 1 to 20. */
  readonly step: number;
  readonly mode: CallMode;
  /** For `onMiss` and `populate`: the connection whose lookup missed. */
  readonly missOf: Id;
  /** Share of the requests that make the call, 0 to 1. */
  readonly probability: number;
  /** Calls made at once, 1 to 100. */
  readonly count: number;
}
