import type { CallMode } from '../../model/CallRule';
import type { KeyMapping } from '../../model/KeyMapping';

/** One call rule, ready to run. */
export interface PlannedCall {
  /** Index of the connection in the engine. */
  readonly link: number;
  readonly mode: CallMode;
  /** What the callee is asked to do: a value of `verb`, or -1 for what the operation does. */
  readonly verb: number;
  readonly probability: number;
  readonly count: number;
  /** For a lookup: its number in the plan, 0 to 7; else -1. */
  readonly lookup: number;
  /** For `onMiss` and `populate`: the number of the lookup that must have missed; else -1. */
  readonly missOf: number;
  /** For what follows a miss in a cache whose callers share their loads: the index of that cache; else -1. */
  readonly coalescedBy: number;
  /** Whether its failure is the caller's; else the caller's answer is degraded. */
  readonly required: boolean;
  /** Whether it is made once, always, and waited for, and nothing depends on what others found. */
  readonly isPlain: boolean;
  /** Seconds that the caller waits for one attempt, 0 for ever; -1: as long as the connection says. */
  readonly timeout: number;
  /** What takes a join of its own; missing: all calls at once, of the caller's key, and every reply counts. */
  readonly join?: PlannedJoin;
}

/** How the calls of a rule are made and gathered where that is not the plain way. */
export interface PlannedJoin {
  readonly serial: boolean;
  /** Good replies that are enough; 0: all. */
  readonly enough: number;
  /** Numbers of calls to draw from, with the sums of their shares up to each; empty: always `count`. */
  readonly counts: readonly number[];
  readonly cumulativeShares: readonly number[];
  /** Number of the key space whose keys it asks for, or -1: the caller's key. */
  readonly keySpace: number;
  readonly keyBy: KeyMapping['by'];
}

/** What a component does for one operation after its own work: the calls of each step go out together. */
export interface Plan {
  readonly steps: readonly (readonly PlannedCall[])[];
}
