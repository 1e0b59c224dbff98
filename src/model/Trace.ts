import type { Id } from './Id';
import type { Outcome } from './Outcome';

/** What a span does at its component at one time. */
export type PhaseName =
  /** In a waiting line, until a slot is free. */
  | 'queueing'
  /** Until a row is unlocked. */
  | 'lock'
  /** At work, in a slot or in work that takes none. */
  | 'service'
  /** Its own calls are out, or it pauses before the next attempt; `holdsSlot` says whether others have to do without its slot. */
  | 'calling'
  /** A message that is stored until somebody takes it. */
  | 'stored'
  /** Taken in by a component that hangs. */
  | 'hung';

/** One stretch of a span's time at its component; the next one begins where it ends. Simulated seconds. */
export interface TracePhase {
  readonly name: PhaseName;
  readonly fromSeconds: number;
  readonly untilSeconds: number;
  /** Whether it kept a slot of its instance meanwhile. */
  readonly holdsSlot: boolean;
}

/** How a span came to be. */
export type TraceSpanType =
  /** The request itself, at its source. */
  | 'request'
  /** An attempt of a call. */
  | 'call'
  /** The parent had done its part and handed the call on: the answer goes to whoever waits for the parent. */
  | 'handover'
  /** A stored message: it lies until it is handed out, and then waits for the end of that delivery, which is its call. */
  | 'message';

/** One attempt of a call, and what it became at the callee. The first span of a trace is the request itself at its source. */
export interface TraceSpan {
  readonly type: TraceSpanType;
  /** Place of the caller's span in the trace; -1: the request itself. A message's is the span that published it. */
  readonly parent: number;
  readonly component: Id;
  readonly instance: number;
  /** The connection that it came along; 0: the request itself. */
  readonly connection: Id;
  /** 1 for the first attempt of a call. */
  readonly attempt: number;
  /** A copy of a slow call, sent beside it. */
  readonly isCopy: boolean;
  /** Whether somebody waits for its answer from the start. */
  readonly isAwaited: boolean;
  /** The caller wanted to send it then; until `sentAtSeconds` it waited for a connection of the pool. */
  readonly askedAtSeconds: number;
  /** Missing: it was never sent, or not yet. */
  readonly sentAtSeconds?: number;
  /** Missing: it never arrived, or not yet. */
  readonly arrivedAtSeconds?: number;
  /** The callee was done with it. */
  readonly endedAtSeconds?: number;
  /** The caller had its answer, or gave it up. */
  readonly settledAtSeconds?: number;
  /** How it ended at the callee. */
  readonly outcome?: Outcome;
  /** How it ended for the caller: a timeout, for one, while the callee works on. */
  readonly toldOutcome?: Outcome;
  /** From its arrival to its end, or to now, without gaps. */
  readonly phases: readonly TracePhase[];
}

/** One request with every call that was made for it, in the order in which they were asked for. At most `mostTraceSpans`. */
export interface Trace {
  /** Number of the request in its run. */
  readonly request: number;
  readonly operation: Id;
  readonly startedAtSeconds: number;
  /** Start to answer, simulated seconds; missing: not over yet. */
  readonly latencySeconds?: number;
  readonly outcome?: Outcome;
  readonly spans: readonly TraceSpan[];
  /** Calls were made past the bound, and are not told. */
  readonly isCut: boolean;
}

/** Spans of one trace at most. */
export const mostTraceSpans = 500;
