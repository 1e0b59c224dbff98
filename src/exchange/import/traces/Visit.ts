import type { Callee } from './calleeOf';
import type { TraceSpan } from './TraceSpan';

/** One call that a visit makes. */
export interface VisitCall {
  /** Key of the component that is called. */
  readonly to: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly asks: 'read' | 'write' | 'fill' | undefined;
  readonly isMessage: boolean;
  readonly isTimeout: boolean;
  /** How much longer it took for the caller than for the callee, where both have a span. */
  readonly networkMs: number | undefined;
}

/** What one request has a component do: from the span that begins its work, with the calls that it makes of others. */
export interface Visit {
  readonly component: string;
  readonly span: TraceSpan;
  readonly caller: Visit | undefined;
  /** The visit that its request began with; missing: itself. */
  readonly root: Visit | undefined;
  /** The queue that its work came from. */
  readonly queue: Callee | undefined;
  readonly calls: VisitCall[];
}

/** The visits of a file, and who is called without spans of its own. */
export interface Visits {
  readonly visits: readonly Visit[];
  /** Calls of callees without spans, by their keys, with how long they took. */
  readonly callees: ReadonlyMap<string, CalledWithout>;
}

export interface CalledWithout {
  readonly callee: Callee;
  readonly spans: { readonly span: TraceSpan; readonly asks: VisitCall['asks'] }[];
}
