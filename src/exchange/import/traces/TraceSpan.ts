/** What a span is to its caller and its callees, as OpenTelemetry says it. */
export type SpanKind = 'server' | 'client' | 'producer' | 'consumer' | 'internal';

/** One span of a file of traces, whatever format it came in. */
export interface TraceSpan {
  readonly trace: string;
  /** Hexadecimal, in small letters; unique within its trace. */
  readonly id: string;
  /** Empty where it has none. */
  readonly parent: string;
  /** Others that it follows from, as `trace/id`. */
  readonly links: readonly string[];
  readonly service: string;
  /** The instance of the service; empty where it is not told. */
  readonly instance: string;
  /** Whose clock it was timed by. */
  readonly host: string;
  readonly name: string;
  readonly kind: SpanKind;
  /** Milliseconds from the first span of the file; clocks that disagree are put right here. */
  startMs: number;
  endMs: number;
  /** Those that something is made of, by their names in OpenTelemetry. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly isError: boolean;
  readonly isTimeout: boolean;
}
