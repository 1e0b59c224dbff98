import type { Account } from '../Account';
import { importLimits } from '../importLimits';
import type { SpanKind, TraceSpan } from './TraceSpan';

/** A span as it stands in the file, times in nanoseconds of any clock. */
export interface RawSpan extends Omit<TraceSpan, 'startMs' | 'endMs' | 'host'> {
  readonly host: string;
  readonly startNanoseconds: bigint;
  readonly endNanoseconds: bigint;
}

/** Gathers the spans of a file, up to a written number of them, and counts what it cannot use. */
export class SpanReader {
  readonly spans: TraceSpan[] = [];
  private firstNanoseconds: bigint | undefined;
  private readonly kinds = new Map<string, SpanKind>();
  private broken = 0;
  private twice = 0;
  private tooMany = 0;

  skip(): void {
    this.broken += 1;
  }

  add(raw: RawSpan): void {
    if (this.spans.length >= importLimits.spans) {
      this.tooMany += 1;
      return;
    }
    const key = `${raw.trace}/${raw.id}`;
    const known = this.kinds.get(key);
    // Zipkin and old Jaeger give both sides of a call one id.
    const isShared = known === 'client' && raw.kind === 'server';
    if (known !== undefined && !isShared) {
      this.twice += 1;
      return;
    }
    const { startNanoseconds, endNanoseconds, ...rest } = raw;
    this.firstNanoseconds ??= startNanoseconds;
    const startMs = Number(startNanoseconds - this.firstNanoseconds) / 1e6;
    const lastedMs = Math.max(0, Number(endNanoseconds - startNanoseconds) / 1e6);
    const id = isShared ? `${raw.id}s` : raw.id;
    const parent = isShared ? raw.id : raw.parent;
    this.kinds.set(key, raw.kind);
    this.spans.push({ ...rest, id, parent, startMs, endMs: startMs + lastedMs });
  }

  tell(account: Account): void {
    if (this.broken > 0) {
      account.leftOut(`${said(this.broken)} spans without an id, a trace or a time.`);
    }
    if (this.twice > 0) account.leftOut(`${said(this.twice)} spans that are in the file twice.`);
    if (this.tooMany > 0) {
      account.leftOut(
        `${said(this.tooMany)} spans past the first ${said(importLimits.spans)}, which were taken.`,
      );
    }
  }
}

function said(count: number): string {
  return count.toLocaleString('en-US');
}
