import type { CallMode } from '../../model/CallRule';

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
}

/** What a component does for one operation after its own work: the calls of each step go out together. */
export interface Plan {
  readonly steps: readonly (readonly PlannedCall[])[];
}
