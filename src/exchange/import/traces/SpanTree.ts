import type { TraceSpan } from './TraceSpan';

/** The spans of a file as trees: each before its children. */
export interface SpanTree {
  /** Every span that hangs on a root, callers before callees. */
  readonly order: readonly TraceSpan[];
  readonly parentOf: ReadonlyMap<TraceSpan, TraceSpan>;
  readonly childrenOf: ReadonlyMap<TraceSpan, readonly TraceSpan[]>;
  readonly byKey: ReadonlyMap<string, TraceSpan>;
}
