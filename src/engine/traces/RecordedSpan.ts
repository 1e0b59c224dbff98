import { type Outcome, outcomes } from '../../model/Outcome';
import type { PhaseName, TracePhase, TraceSpan, TraceSpanType } from '../../model/Trace';
import type { RecordedTrace } from './RecordedTrace';

/** Phases of one span at most: work that is interrupted more often is told as if it then went on. */
const MOST_PHASES = 64;
const NEVER = Number.NaN;

/** What is known of a span when it is asked for; it does not change afterwards. */
export interface SpanOrigin {
  readonly type: TraceSpanType;
  readonly component: number;
  readonly connection: number;
  readonly attempt: number;
  readonly isCopy: boolean;
  readonly isAwaited: boolean;
}

/** One span of a trace while it is written: times in simulated seconds, NaN for what has not happened. */
export class RecordedSpan {
  readonly trace: RecordedTrace;
  /** Its place in the trace. */
  readonly place: number;
  /** The span that made the call, or that published the message; undefined for the request itself. */
  readonly parent: RecordedSpan | undefined;
  readonly origin: SpanOrigin;
  instance = 0;
  readonly askedAt: number;
  sentAt = NEVER;
  arrivedAt = NEVER;
  endedAt = NEVER;
  settledAt = NEVER;
  /** Outcomes by their numbers, -1 for none yet: at the callee, and as the caller was told. */
  outcome = -1;
  told = -1;
  /** The row of the join that gathers its answer, or -1. */
  join = -1;
  /** A message: its number at its component, so that a further delivery goes on where the last one ended; else -1. */
  message = -1;
  /** Its state does not tell: it waits for a row to be unlocked, or what others do for it waits for a slot. */
  waitsFor: 'lock' | 'queueing' | undefined;
  /** Its state is to be looked at when the present event is over. */
  isChanged = false;
  private readonly phases: TracePhase[] = [];
  private phase: PhaseName | undefined;
  private holdsSlot = false;
  private since = NEVER;

  constructor(
    trace: RecordedTrace,
    parent: RecordedSpan | undefined,
    origin: SpanOrigin,
    askedAt: number,
  ) {
    this.trace = trace;
    this.place = trace.spans.length;
    this.parent = parent;
    this.origin = origin;
    this.askedAt = askedAt;
  }

  get hasEnded(): boolean {
    return !Number.isNaN(this.endedAt);
  }

  /** What it does now; undefined before its arrival and after its end. */
  get present(): PhaseName | undefined {
    return this.phase;
  }

  /** From `now` on it does something else, if it does. */
  enter(phase: PhaseName, holdsSlot: boolean, now: number): void {
    const isSame = phase === this.phase && holdsSlot === this.holdsSlot;
    if (isSame || this.phases.length >= MOST_PHASES) return;
    this.close(now);
    this.phase = phase;
    this.holdsSlot = holdsSlot;
    this.since = now;
  }

  /** It makes a call: what it does next it does anew, be it the same as before. */
  divide(now: number): void {
    if (this.phase === undefined || this.phase === 'calling' || this.phases.length >= MOST_PHASES)
      return;
    this.close(now);
    this.since = now;
  }

  /** It is over at its component. */
  end(outcome: number, now: number): void {
    this.close(now);
    this.phase = undefined;
    this.endedAt = now;
    this.outcome = outcome;
  }

  /** The caller has its answer, or waits no longer. What was told first counts. */
  settle(told: number, now: number): void {
    if (Number.isNaN(this.settledAt)) {
      this.settledAt = now;
      this.told = told;
    }
    this.before?.settle(told, now);
  }

  /** The caller was given another answer in place of a failure. */
  retell(told: number): void {
    this.told = told;
    this.before?.retell(told);
  }

  /** The span that has handed on to this one, and whose caller waits for this one now. */
  private get before(): RecordedSpan | undefined {
    return this.origin.type === 'handover' ? this.parent : undefined;
  }

  /** As plain data, as it stands at `now`; ids by the places of the run. */
  toSpan(componentId: (place: number) => number, now: number): TraceSpan {
    const { origin } = this;
    return {
      type: origin.type,
      parent: this.parent?.place ?? -1,
      component: componentId(origin.component),
      instance: this.instance,
      connection: origin.connection,
      attempt: origin.attempt,
      isCopy: origin.isCopy,
      isAwaited: origin.isAwaited,
      askedAtSeconds: this.askedAt,
      ...timeOf('sentAtSeconds', this.sentAt),
      ...timeOf('arrivedAtSeconds', this.arrivedAt),
      ...timeOf('endedAtSeconds', this.endedAt),
      ...timeOf('settledAtSeconds', this.settledAt),
      ...outcomeOf('outcome', this.outcome),
      ...outcomeOf('toldOutcome', this.told),
      phases: this.phasesUntil(now),
    };
  }

  private phasesUntil(now: number): readonly TracePhase[] {
    const { phase, holdsSlot, since } = this;
    if (phase === undefined || !(now > since)) return [...this.phases];
    return [...this.phases, { name: phase, fromSeconds: since, untilSeconds: now, holdsSlot }];
  }

  private close(now: number): void {
    const { phase, since, holdsSlot } = this;
    if (phase === undefined || !(now > since)) return;
    this.phases.push({ name: phase, fromSeconds: since, untilSeconds: now, holdsSlot });
  }
}

function timeOf<Name extends string>(name: Name, time: number): Partial<Record<Name, number>> {
  return (Number.isNaN(time) ? {} : { [name]: time }) as Partial<Record<Name, number>>;
}

function outcomeOf<Name extends string>(
  name: Name,
  number: number,
): Partial<Record<Name, Outcome>> {
  return (number < 0 ? {} : { [name]: outcomes[number] }) as Partial<Record<Name, Outcome>>;
}
