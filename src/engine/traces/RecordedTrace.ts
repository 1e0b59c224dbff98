import { outcomes } from '../../model/Outcome';
import { mostTraceSpans, type Trace } from '../../model/Trace';
import { RecordedSpan, type SpanOrigin } from './RecordedSpan';

/** One request while its life is written down. */
export class RecordedTrace {
  readonly request: number;
  /** Id of its operation. */
  readonly operation: number;
  readonly startedAt: number;
  /** Start to answer, simulated seconds; NaN: not over. */
  latency = Number.NaN;
  /** By its number; -1: not over. */
  outcome = -1;
  readonly spans: RecordedSpan[] = [];
  isCut = false;
  /** Rows of the span table that still belong to it. */
  rows = 0;
  /** Lists that keep it. */
  keepers = 0;

  constructor(request: number, operation: number, startedAt: number) {
    this.request = request;
    this.operation = operation;
    this.startedAt = startedAt;
  }

  get isOver(): boolean {
    return this.outcome >= 0;
  }

  /** A further span; undefined past the bound. */
  add(
    parent: RecordedSpan | undefined,
    origin: SpanOrigin,
    askedAt: number,
  ): RecordedSpan | undefined {
    if (this.spans.length >= mostTraceSpans) {
      this.isCut = true;
      return undefined;
    }
    const span = new RecordedSpan(this, parent, origin, askedAt);
    this.spans.push(span);
    return span;
  }

  /** As plain data, as it stands at `now`. */
  toTrace(componentId: (place: number) => number, now: number): Trace {
    return {
      request: this.request,
      operation: this.operation,
      startedAtSeconds: this.startedAt,
      ...(this.isOver && { latencySeconds: this.latency, outcome: outcomes[this.outcome]! }),
      spans: this.spans.map((span) => span.toSpan(componentId, now)),
      isCut: this.isCut,
    };
  }
}
