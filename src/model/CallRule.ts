import type { Id } from './Id';
import type { KeyMapping } from './KeyMapping';
import type { Operation } from './Operation';

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
  /** Calls made, 1 to 100. */
  readonly count: number;
  /** Drawn for each request, instead of `count`. */
  readonly counts?: readonly CountShare[];
  /** One after another, each when the one before is answered; missing: all at once. */
  readonly serial?: boolean;
  /** Good replies after which the caller goes on, 1 to 100; the other calls go on for nobody. Missing: all of them. */
  readonly enough?: number;
  /** Whether the caller fails when too few replies are good; false: its own answer is degraded then. Missing: true. */
  readonly required?: boolean;
  /** What it asks for; missing: what the operation does. */
  readonly asks?: Operation['access'];
  /** Whose key it asks for; missing: the one that was received. */
  readonly key?: KeyMapping;
  /** How long the caller waits for one attempt, 1 to 3,600,000 ms, 0 for ever; missing: as long as the connection says. */
  readonly timeoutMs?: number;
}

/** So many calls, 0 to 100, in a part of the requests: shares are relative to their sum. */
export interface CountShare {
  readonly count: number;
  readonly share: number;
}
