import type { Id } from '../../model/Id';
import type { Outcome } from '../../model/Outcome';
import type { PathSort } from '../../model/PathSort';
import type { Trace, TracePhase, TraceSpan } from '../../model/Trace';
import { criticalPath, lastMomentOf } from './criticalPath';
import type { PathStretch } from './PathStretch';
import { isReplyLost } from './isReplyLost';

/** What a stretch of a row shows: a sort of time, a wait with the slot free, or work that nobody waits for any more. */
export type WaterfallSort = PathSort | 'waiting' | 'nobody';

/** One stretch of a row, seconds since the start of the request. */
export interface WaterfallStretch {
  readonly sort: WaterfallSort;
  readonly fromSeconds: number;
  readonly untilSeconds: number;
}

/** One row of a waterfall: a span, or the pause before the next attempt. */
export interface WaterfallRow {
  readonly type: TraceSpan['type'] | 'backoff';
  readonly component: Id;
  /** Place of the span in the trace; of a pause, that of the attempt after it. */
  readonly span: number;
  /** How many callers stand above it. */
  readonly depth: number;
  /** The number of the attempt, where there are several; 0: there is only one. */
  readonly attempt: number;
  readonly isCopy: boolean;
  readonly isAwaited: boolean;
  readonly stretches: readonly WaterfallStretch[];
  /** The parts that the latency consists of. */
  readonly critical: readonly WaterfallStretch[];
  /** As its caller was told; missing: not told yet, or nobody asked. */
  readonly outcome?: Outcome;
}

/** A trace laid out in time: calls under their callers, in the order in which they were asked for. */
export interface Waterfall {
  readonly rows: readonly WaterfallRow[];
  /** The last moment that is known, seconds since the start. */
  readonly endSeconds: number;
  /** The same without what nobody waited for from the start, and with no more than as long again of work for nobody. */
  readonly awaitedSeconds: number;
  /** Critical path by sort, seconds, the largest part first; and what is beside it. */
  readonly totals: readonly { readonly sort: PathSort; readonly seconds: number }[];
  readonly heldSeconds: number;
  readonly nobodySeconds: number;
}

/** Lays a trace out as rows. */
export function waterfall(trace: Trace): Waterfall {
  const path = criticalPath(trace);
  const start = trace.startedAtSeconds;
  const layout = new Layout(trace);
  const rows = layout.rows().map((row) => ({
    ...row,
    critical: path
      .map((part) => ({
        ...part,
        fromSeconds: part.fromSeconds - start,
        untilSeconds: part.untilSeconds - start,
      }))
      .filter((part) => isOf(part, row)),
  }));
  const all = rows.flatMap(({ stretches }) => stretches);
  return {
    rows,
    endSeconds: lastMomentOf(trace) - start,
    awaitedSeconds: awaitedUntil(trace) - start,
    totals: totalsOf(path),
    heldSeconds: sumOf(all, 'held'),
    nobodySeconds: sumOf(all, 'nobody'),
  };
}

function awaitedUntil(trace: Trace): number {
  const { startedAtSeconds, latencySeconds, spans } = trace;
  const end = lastMomentOf(trace);
  if (latencySeconds === undefined) return end;
  const awaited = spans.filter((span) => span.isAwaited && !isBesides(span, trace));
  const last = Math.max(...awaited.map(({ endedAtSeconds = end }) => endedAtSeconds));
  return Math.min(last, startedAtSeconds + 2 * latencySeconds);
}

/** Whether a call belongs to something that nobody waits for. */
function isBesides({ parent }: TraceSpan, { spans }: Trace): boolean {
  for (let caller = spans[parent]; caller !== undefined; caller = spans[caller.parent]) {
    if (!caller.isAwaited) return true;
  }
  return false;
}

/** Whether a part of the critical path is shown by a row; a pause has a row of its own. */
function isOf(part: PathStretch, { type, span, component, stretches }: RowDraft): boolean {
  if ((part.sort === 'backoff') !== (type === 'backoff')) return false;
  if (type !== 'backoff') return part.span === span;
  return part.component === component && part.untilSeconds === stretches[0]?.untilSeconds;
}

type RowDraft = Omit<WaterfallRow, 'critical'>;

class Layout {
  private readonly trace: Trace;
  private readonly list: RowDraft[] = [];

  constructor(trace: Trace) {
    this.trace = trace;
  }

  rows(): readonly RowDraft[] {
    if (this.trace.spans.length > 0) this.place(0, 0, Infinity);
    return this.list;
  }

  /** Puts a span and what it has called into the list; nobody waits for it after `wantedUntil`. */
  private place(span: number, depth: number, wantedUntil: number): void {
    const { spans } = this.trace;
    const one = spans[span]!;
    const wanted = Math.min(wantedUntil, one.settledAtSeconds ?? Infinity);
    this.list.push(this.rowOf(span, depth, wanted));
    spans.forEach(({ parent, type, isAwaited }, child) => {
      if (parent !== span || child === span) return;
      const isHandedOn = type === 'handover';
      this.pauseBefore(child, depth + 1);
      // What is done on the side is wanted, whoever has gone on.
      const inherits = isAwaited || isHandedOn;
      this.place(child, depth + (isHandedOn ? 0 : 1), inherits ? wanted : Infinity);
    });
  }

  /** The pause between an attempt and the one before it. */
  private pauseBefore(child: number, depth: number): void {
    const one = this.trace.spans[child]!;
    if (one.attempt < 2 || one.isCopy || one.type !== 'call') return;
    const before = this.trace.spans
      .slice(0, child)
      .findLast(
        ({ parent, connection, attempt }) =>
          parent === one.parent && connection === one.connection && attempt === one.attempt - 1,
      );
    const from = before?.settledAtSeconds;
    if (before === undefined || from === undefined || from >= one.askedAtSeconds) return;
    this.list.push({
      type: 'backoff',
      component: this.trace.spans[one.parent]?.component ?? one.component,
      span: child,
      depth,
      attempt: one.attempt - 1,
      isCopy: false,
      isAwaited: true,
      stretches: [this.stretch('backoff', from, one.askedAtSeconds)],
    });
  }

  private rowOf(span: number, depth: number, wantedUntil: number): RowDraft {
    const one = this.trace.spans[span]!;
    return {
      type: one.type,
      component: one.component,
      span,
      depth,
      attempt: this.hasSiblings(span) ? one.attempt : 0,
      isCopy: one.isCopy,
      isAwaited: one.isAwaited,
      stretches: this.stretchesOf(one).flatMap((stretch) => this.wantedPart(stretch, wantedUntil)),
      ...(one.toldOutcome && { outcome: one.toldOutcome }),
    };
  }

  /** Whether the call was tried more than once. */
  private hasSiblings(span: number): boolean {
    const one = this.trace.spans[span]!;
    if (one.attempt > 1 || one.isCopy) return true;
    return this.trace.spans.some(
      ({ parent, connection, attempt, isCopy }) =>
        parent === one.parent && connection === one.connection && (attempt > 1 || isCopy),
    );
  }

  private stretchesOf(span: TraceSpan): readonly WaterfallStretch[] {
    const { askedAtSeconds: asked, settledAtSeconds: settled } = span;
    const now = lastMomentOf(this.trace);
    const sent = span.sentAtSeconds ?? settled ?? now;
    const arrived = span.arrivedAtSeconds ?? settled ?? now;
    const isLost = span.arrivedAtSeconds === undefined && settled !== undefined;
    const back = span.endedAtSeconds ?? Infinity;
    const isHandedOn = this.trace.spans.some(
      ({ parent, type }) => type === 'handover' && this.trace.spans[parent] === span,
    );
    const returns = span.type === 'call' || span.type === 'handover';
    const answered = returns && !isHandedOn && settled !== undefined ? settled : -1;
    return [
      this.stretch('pool', asked, sent),
      this.stretch(isLost ? 'lost' : 'network', sent, arrived),
      ...span.phases.map((phase) =>
        this.stretch(sortOf(phase, span), phase.fromSeconds, phase.untilSeconds),
      ),
      this.stretch(isReplyLost(span) ? 'lost' : 'network', back, answered),
    ].filter(({ fromSeconds, untilSeconds }) => untilSeconds > fromSeconds);
  }

  /** Cuts a stretch where the last one who waited for it went on. */
  private wantedPart(stretch: WaterfallStretch, wantedUntil: number): readonly WaterfallStretch[] {
    const until = wantedUntil - this.trace.startedAtSeconds;
    const { fromSeconds, untilSeconds } = stretch;
    if (untilSeconds <= until) return [stretch];
    const rest = { ...stretch, sort: 'nobody' as const, fromSeconds: Math.max(fromSeconds, until) };
    return fromSeconds < until ? [{ ...stretch, untilSeconds: until }, rest] : [rest];
  }

  private stretch(sort: WaterfallSort, from: number, until: number): WaterfallStretch {
    const start = this.trace.startedAtSeconds;
    return { sort, fromSeconds: from - start, untilSeconds: until - start };
  }
}

function sortOf({ name, holdsSlot }: TracePhase, { type }: TraceSpan): WaterfallSort {
  switch (name) {
    case 'calling':
      return holdsSlot && type !== 'request' ? 'held' : 'waiting';
    case 'hung':
      return 'lost';
    default:
      return name;
  }
}

function totalsOf(path: ReturnType<typeof criticalPath>): Waterfall['totals'] {
  const seconds = new Map<PathSort, number>();
  for (const { sort, fromSeconds, untilSeconds } of path) {
    seconds.set(sort, (seconds.get(sort) ?? 0) + untilSeconds - fromSeconds);
  }
  return [...seconds]
    .map(([sort, sum]) => ({ sort, seconds: sum }))
    .toSorted((one, other) => other.seconds - one.seconds);
}

function sumOf(stretches: readonly WaterfallStretch[], wanted: WaterfallSort): number {
  return stretches
    .filter(({ sort }) => sort === wanted)
    .reduce((sum, { fromSeconds, untilSeconds }) => sum + untilSeconds - fromSeconds, 0);
}
