import { createStore } from 'zustand/vanilla';
import type { TraceReason } from '../../../model/TraceSummary';

/** Which traces are listed, and which are open. */
export interface TraceChoice {
  readonly reason: TraceReason;
  /** The request that is open; undefined: the first of the list. */
  readonly request: number | undefined;
  /** The request beside it. */
  readonly other: number | undefined;
  /** The run that they belong to. */
  readonly run: number | undefined;
}

/** What is chosen in the panel of traces, kept while another panel is shown. */
export const traceChoice = createStore<TraceChoice>(() => ({
  reason: 'slowest',
  request: undefined,
  other: undefined,
  run: undefined,
}));
