import type { PhaseName, Trace } from '../../model/Trace';
import type { TraceSummary } from '../../model/TraceSummary';
import { outcomes } from '../../model/Outcome';
import type { Kernel } from '../Kernel';
import type { Link } from '../Link';
import { outcomeNumber } from '../outcomeNumber';
import { spanFlag } from '../spans/spanFlag';
import { spanState } from '../spans/spanState';
import { KeptTraces } from './KeptTraces';
import type { RecordedSpan } from './RecordedSpan';
import { RecordedTrace } from './RecordedTrace';

/** Requests under way that are written down at a time, and spans of all of them together. */
const MOST_UNDER_WAY = 2_000;
const MOST_OPEN_SPANS = 100_000;
/** Requests that are taken up between two looks, where no dots are drawn. */
const MOST_BETWEEN_LOOKS = 400;
/** Requests under way that are told of, those that have taken longest. */
const MOST_UNDER_WAY_TOLD = 50;

/** What a span does, by the state of its row; undefined: it is at no component, or will be told otherwise. */
const phaseOfState: readonly (PhaseName | undefined)[] = phaseTable();

/**
 * Writes down the life of sampled requests: every call, what it waits for and where it works, and what is done for nobody.
 * It is told by the kernel and looks at rows of the span table; it draws no random number, schedules nothing, changes no count
 * and is not saved. Rows that it has not seen from their start on are not its own, and it ignores them.
 */
export class TraceRecorder {
  /** One in so many requests is sampled, a power of two, as the hops on the canvas are. */
  sampling = 1;
  private readonly kernel: Kernel;
  private readonly underWay = new Map<number, RecordedTrace>();
  /** Traces under way whose request is over, the oldest first: the first to go when there are too many. */
  private readonly trailing = new Set<RecordedTrace>();
  private readonly kept = new KeptTraces();
  /** The span that a row of the span table is now; of a join, the span that it gathers for. */
  private readonly byRow: (RecordedSpan | undefined)[] = [];
  /** Whether a span may do something else since the present event began. */
  hasChanges = false;
  private readonly changedRows: number[] = [];
  private openSpans = 0;
  /** Requests that were taken up since the last look. */
  private begun = 0;

  constructor(kernel: Kernel) {
    this.kernel = kernel;
  }

  /**
   * Samples as many requests as the hops do, so that every dot that can be seen can be followed. Without hops it takes about
   * so many between two looks as can be looked at.
   */
  adapt(hopSampling: number | undefined): void {
    const { begun, sampling } = this;
    this.begun = 0;
    if (hopSampling !== undefined) this.sampling = hopSampling;
    else if (begun > MOST_BETWEEN_LOOKS) this.sampling = sampling * 2;
    else if (begun < MOST_BETWEEN_LOOKS / 4 && sampling > 1) this.sampling = sampling / 2;
  }

  /** Whether a request is one of those that are sampled, by its number. */
  samples(request: number): boolean {
    return (request & (this.sampling - 1)) === 0;
  }

  /** A request that is sampled has started at its source. */
  started(row: number): void {
    const { spans, clock, operations } = this.kernel;
    const request = spans.request[row]!;
    if (!this.hasRoom()) return;
    const operation = operations[spans.operation[row]!]!.id;
    const trace = new RecordedTrace(request, operation, clock.now);
    const origin = {
      type: 'request' as const,
      component: spans.component[row]!,
      connection: 0,
      attempt: spans.attempt[row]!,
      isCopy: false,
      isAwaited: true,
    };
    const root = trace.add(undefined, origin, clock.now)!;
    root.sentAt = clock.now;
    root.arrivedAt = clock.now;
    root.enter('calling', false, clock.now);
    this.underWay.set(request, trace);
    this.begun++;
    this.own(row, root);
  }

  /** A request is over: its user has an answer, or a failure. */
  finished(row: number, outcome: number): void {
    const root = this.byRow[row];
    if (root === undefined) return;
    const { trace } = root;
    const { now } = this.kernel.clock;
    root.end(outcome, now);
    root.settle(outcome, now);
    trace.latency = now - trace.startedAt;
    trace.outcome = outcome;
    this.kept.add(trace);
    this.trailing.add(trace);
  }

  /** An attempt of a call is asked for; it may have to wait for a connection. */
  asked(row: number, link: Link): void {
    const { spans, clock, policies } = this.kernel;
    const parentRow = spans.parent[row]!;
    this.disown(row);
    const parent = this.byRow[parentRow];
    if (parent === undefined) return;
    const origin = {
      type: 'call' as const,
      component: link.to,
      connection: link.id,
      attempt: spans.attempt[row]!,
      isCopy: spans.ticket[row]! >= 0 && policies.of(row).isCopy > 0,
      isAwaited: (spans.flags[row]! & spanFlag.async) === 0,
    };
    const span = parent.trace.add(parent, origin, clock.now);
    if (span === undefined) return;
    span.instance = spans.instance[row]!;
    if (spans.state[parentRow] === spanState.joining) span.join = parentRow;
    else parent.divide(clock.now);
    this.own(row, span);
  }

  /** The attempt goes out. */
  sent(row: number): void {
    const span = this.byRow[row];
    if (span !== undefined) span.sentAt = this.kernel.clock.now;
  }

  /** It is at an instance that is there. */
  arrived(row: number): void {
    const span = this.byRow[row];
    if (span === undefined) return;
    span.arrivedAt = this.kernel.clock.now;
    span.instance = this.kernel.spans.instance[row]!;
    // What it does first is found out when the event is over: until then it does nothing that takes time.
    span.enter('service', false, span.arrivedAt);
    this.changed(row);
  }

  /** A span may do something else from now on: its row says what, when the present event is over. */
  changed(row: number): void {
    const span = this.byRow[row];
    if (span === undefined) return;
    span.waitsFor = undefined;
    this.mark(row, span);
  }

  /** A span has to wait until a row is unlocked. */
  locked(row: number): void {
    this.waits(row, 'lock');
  }

  /** What others do for a span has to wait for a slot. */
  queued(row: number): void {
    this.waits(row, 'queueing');
  }

  /** The present event is over. */
  settle(): void {
    const { changedRows } = this;
    for (let place = 0; place < changedRows.length; place++) this.look(changedRows[place]!);
    changedRows.length = 0;
    this.hasChanges = false;
  }

  /** A span has ended at its component. */
  ended(row: number, outcome: number): void {
    const span = this.byRow[row];
    if (span === undefined || span.hasEnded) return;
    span.end(outcome, this.kernel.clock.now);
  }

  /** A span that has ended at its component goes on to the next one, with the same row. */
  forwarded(row: number, link: Link): void {
    const before = this.byRow[row];
    if (before === undefined) return;
    const { spans, clock } = this.kernel;
    this.disown(row);
    const origin = {
      ...before.origin,
      type: 'handover' as const,
      component: link.to,
      connection: link.id,
    };
    const span = before.trace.add(before, origin, clock.now);
    if (span === undefined) return;
    span.join = before.join;
    span.sentAt = clock.now;
    span.instance = spans.instance[row]!;
    this.own(row, span);
  }

  /** The caller of an attempt has its answer, or gives it up. */
  settled(row: number, outcome: number): void {
    this.byRow[row]?.settle(outcome, this.kernel.clock.now);
  }

  /** The policy has put another answer in place of a failure. */
  fellBack(row: number, outcome: number): void {
    this.byRow[row]?.retell(outcome);
  }

  /** A row waits for the next attempt of a call; the last one is over. */
  backedOff(row: number): void {
    this.disown(row);
  }

  /** A row gathers replies for a span. */
  gathers(join: number, parent: number): void {
    const span = this.byRow[parent];
    if (span !== undefined) this.own(join, span);
  }

  /** A join has what it waited for: nobody waits for its calls that are out. */
  gathered(join: number): void {
    const parent = this.byRow[join];
    if (parent === undefined) return;
    for (const span of parent.trace.spans) {
      if (span.join === join) span.settle(outcomeNumber.cancelled, this.kernel.clock.now);
      if (span.join === join) span.join = -1;
    }
  }

  /** A row is given back. */
  released(row: number): void {
    const span = this.byRow[row];
    if (span === undefined) return;
    if (span.message >= 0 && !span.hasEnded) span.end(outcomeNumber.ok, this.kernel.clock.now);
    this.disown(row);
  }

  /** One line about each trace that can be asked for: those kept, and of those under way the ones that have taken longest. */
  summaries(): readonly TraceSummary[] {
    const open = [...this.underWay.values()].filter((trace) => !trace.isOver);
    return [
      ...this.kept.all().map((trace) => this.summaryOf(trace)),
      ...open.slice(0, MOST_UNDER_WAY_TOLD).map((trace) => this.summaryOf(trace)),
    ];
  }

  /** The trace of a request, as far as it has come; undefined where it was not sampled, or is not kept. */
  trace(request: number): Trace | undefined {
    const found = this.recorded(request);
    return found && this.toTrace(found);
  }

  /** The same as it is written down. */
  recorded(request: number): RecordedTrace | undefined {
    return this.underWay.get(request) ?? this.kept.of(request);
  }

  /** What the span in a row does now, if it is known: `undefined` between its end and its answer, too. */
  doing(row: number): PhaseName | undefined {
    const span = this.byRow[row];
    return span?.origin.type === 'message' ? undefined : span?.present;
  }

  /** So many of the slowest good answers and of the latest failures, for those who ask why. */
  telling(count: number): readonly Trace[] {
    const slowest = this.kept.slowestFirst().slice(0, count);
    const failures = this.kept.failures().slice(0, count);
    return [...slowest, ...failures].map((trace) => this.toTrace(trace));
  }

  private toTrace(trace: RecordedTrace): Trace {
    const { components, clock } = this.kernel;
    return trace.toTrace((place) => components[place]!.component.id, clock.now);
  }

  private summaryOf(trace: RecordedTrace): TraceSummary {
    return {
      request: trace.request,
      operation: trace.operation,
      startedAtSeconds: trace.startedAt,
      ...(trace.isOver && {
        latencySeconds: trace.latency,
        outcome: outcomes[trace.outcome]!,
      }),
      reasons: trace.isOver ? this.kept.reasonsOf(trace) : ['underWay'],
    };
  }

  private waits(row: number, phase: 'lock' | 'queueing'): void {
    const span = this.byRow[row];
    if (span === undefined) return;
    span.waitsFor = phase;
    this.mark(row, span);
  }

  private mark(row: number, span: RecordedSpan): void {
    if (span.isChanged) return;
    span.isChanged = true;
    this.changedRows.push(row);
    this.hasChanges = true;
  }

  private look(row: number): void {
    const span = this.byRow[row];
    if (span === undefined || span.hasEnded) return;
    span.isChanged = false;
    const { spans, clock } = this.kernel;
    const phase = span.waitsFor ?? phaseOfState[spans.state[row]!];
    if (phase === undefined) return;
    span.enter(phase, (spans.flags[row]! & spanFlag.holdsSlot) !== 0, clock.now);
  }

  private hasRoom(): boolean {
    for (const trace of this.trailing) {
      if (this.underWay.size < MOST_UNDER_WAY && this.openSpans < MOST_OPEN_SPANS) return true;
      this.dismiss(trace);
    }
    return this.underWay.size < MOST_UNDER_WAY && this.openSpans < MOST_OPEN_SPANS;
  }

  /** What is still done for a request that is over is not written down any more. */
  private dismiss(trace: RecordedTrace): void {
    this.trailing.delete(trace);
    this.underWay.delete(trace.request);
    this.openSpans -= trace.rows;
    trace.rows = 0;
  }

  /** A row stands for a span from now on. */
  own(row: number, span: RecordedSpan): void {
    while (this.byRow.length <= row) this.byRow.push(undefined);
    this.byRow[row] = span;
    this.kernel.spans.followed[row] = 1;
    span.trace.rows++;
    this.openSpans++;
  }

  /** A row stands for no span any more. */
  disown(row: number): void {
    const span = this.byRow[row];
    if (span === undefined) return;
    this.byRow[row] = undefined;
    this.kernel.spans.followed[row] = 0;
    const { trace } = span;
    if (trace.rows === 0) return;
    trace.rows--;
    this.openSpans--;
    if (trace.rows === 0 && trace.isOver) this.dismiss(trace);
  }
}

function phaseTable(): readonly (PhaseName | undefined)[] {
  const table: (PhaseName | undefined)[] = [];
  table[spanState.passing] = 'service';
  table[spanState.serving] = 'service';
  table[spanState.waiting] = 'queueing';
  table[spanState.calling] = 'calling';
  table[spanState.hung] = 'hung';
  return table;
}
