import type { Trace, TracePhase, TraceSpan } from '../../model/Trace';
import type { PathSort } from '../../model/PathSort';
import type { PathStretch } from './PathStretch';
import { isReplyLost } from './isReplyLost';

/**
 * The chain of stretches that a request's latency consists of, from its start to its answer, or to `untilSeconds` where it is
 * not over. It is read backwards: of calls that were waited for, the one that was settled last is on it.
 */
export function criticalPath(trace: Trace, untilSeconds?: number): readonly PathStretch[] {
  const root = trace.spans[0];
  if (root === undefined) return [];
  const end = root.endedAtSeconds ?? untilSeconds ?? lastMomentOf(trace);
  return new PathReader(trace).read(0, end);
}

/** The same for one span of a trace, from its arrival to a moment of its stay at its component. */
export function criticalPathAt(
  trace: Trace,
  span: number,
  untilSeconds: number,
): readonly PathStretch[] {
  return new PathReader(trace).read(span, untilSeconds);
}

/** The latest moment that a trace knows of. */
export function lastMomentOf({ spans, startedAtSeconds }: Trace): number {
  return spans.reduce(
    (latest, { phases, askedAtSeconds, settledAtSeconds = 0, endedAtSeconds = 0 }) =>
      Math.max(
        latest,
        askedAtSeconds,
        settledAtSeconds,
        endedAtSeconds,
        phases.at(-1)?.untilSeconds ?? 0,
      ),
    startedAtSeconds,
  );
}

/** Reads a trace backwards; stretches are gathered the last one first. */
class PathReader {
  private readonly trace: Trace;
  private readonly children: readonly (readonly number[])[];
  private readonly stretches: PathStretch[] = [];

  constructor(trace: Trace) {
    this.trace = trace;
    const children: number[][] = trace.spans.map(() => []);
    trace.spans.forEach(({ parent }, place) => children[parent]?.push(place));
    this.children = children;
  }

  read(span: number, until: number): readonly PathStretch[] {
    this.stay(span, until);
    return this.stretches.toReversed();
  }

  /** The stay of a span at its component, up to a moment. */
  private stay(place: number, until: number): void {
    const { phases } = this.at(place);
    for (let number = phases.length - 1; number >= 0; number--) {
      const phase = phases[number]!;
      const end = Math.min(until, phase.untilSeconds);
      if (phase.fromSeconds >= end) continue;
      if (phase.name === 'calling') this.calling(place, phase.fromSeconds, end);
      else this.add(sortOf(phase), place, phase.fromSeconds, end);
    }
  }

  /** A time in which a span waits for its calls. */
  private calling(place: number, from: number, until: number): void {
    let cursor = until;
    let later: TraceSpan | undefined;
    while (cursor > from) {
      const child = this.childBefore(place, cursor, later);
      const call = child === undefined ? undefined : this.at(child);
      const settled = Math.min(cursor, call?.settledAtSeconds ?? cursor);
      if (child === undefined || call === undefined || settled <= from) {
        this.pause(place, from, cursor, later);
        return;
      }
      this.pause(place, settled, cursor, later);
      this.call(child, Math.max(from, call.askedAtSeconds), settled);
      cursor = call.askedAtSeconds;
      later = call;
    }
  }

  /** The call that a span waited for at a moment: one that was answered then, that was still out, or the last one before. */
  private childBefore(
    place: number,
    cursor: number,
    later: TraceSpan | undefined,
  ): number | undefined {
    let best: number | undefined;
    for (const child of this.children[place]!) {
      const { type, isAwaited, askedAtSeconds } = this.at(child);
      if (type !== 'call' || !(isAwaited || this.at(place).type === 'message')) continue;
      if (askedAtSeconds >= cursor) continue;
      if (best === undefined || this.isLikelier(child, best, cursor, later)) best = child;
    }
    return best;
  }

  private isLikelier(
    one: number,
    other: number,
    cursor: number,
    later: TraceSpan | undefined,
  ): boolean {
    const [first, second] = [this.at(one), this.at(other)];
    const [firstEnd, secondEnd] = [endOf(first, cursor), endOf(second, cursor)];
    if (firstEnd !== secondEnd) return firstEnd > secondEnd;
    const [firstRank, secondRank] = [rankOf(first, cursor, later), rankOf(second, cursor, later)];
    if (firstRank !== secondRank) return firstRank > secondRank;
    return first.askedAtSeconds < second.askedAtSeconds;
  }

  /** A time in which no call is out: the pause before another attempt, or something that is not its own. */
  private pause(place: number, from: number, until: number, later: TraceSpan | undefined): void {
    if (from >= until) return;
    if (later !== undefined && later.attempt > 1 && !later.isCopy) {
      this.add('backoff', place, from, until, { connection: later.connection });
      return;
    }
    // A span that is to be handed on waits for a place where it goes.
    const next = this.children[place]!.find((child) => this.at(child).type === 'handover');
    this.add('queueing', next ?? place, from, until);
  }

  /** One attempt, from its asking to a moment until which its caller waits for it. */
  private call(place: number, from: number, until: number): void {
    const span = this.at(place);
    const next = this.children[place]!.find((child) => this.at(child).type === 'handover');
    const handedOn = next === undefined ? Infinity : this.at(next).askedAtSeconds;
    let end = until;
    if (next !== undefined && handedOn < until) {
      this.call(next, handedOn, until);
      end = handedOn;
    }
    const { sentAtSeconds = Infinity, arrivedAtSeconds = Infinity } = span;
    const { endedAtSeconds = Infinity } = span;
    if (endedAtSeconds < end) {
      this.add(isReplyLost(span) ? 'lost' : 'network', place, endedAtSeconds, end);
    }
    if (arrivedAtSeconds < end) this.stay(place, Math.min(end, endedAtSeconds));
    const isLost = arrivedAtSeconds === Infinity && span.settledAtSeconds !== undefined;
    this.add(isLost ? 'lost' : 'network', place, sentAtSeconds, Math.min(end, arrivedAtSeconds));
    const caller = this.trace.spans[span.parent];
    this.add('pool', place, from, Math.min(end, sentAtSeconds), {
      component: caller?.component ?? span.component,
    });
  }

  private add(
    sort: PathSort,
    place: number,
    fromSeconds: number,
    untilSeconds: number,
    other: Partial<Pick<PathStretch, 'component' | 'connection'>> = {},
  ): void {
    if (!(fromSeconds < untilSeconds)) return;
    const { component, connection } = this.at(place);
    this.stretches.push({
      sort,
      component,
      connection,
      span: place,
      fromSeconds,
      untilSeconds,
      ...other,
    });
  }

  private at(place: number): TraceSpan {
    return this.trace.spans[place]!;
  }
}

function endOf({ settledAtSeconds = Infinity }: TraceSpan, cursor: number): number {
  return Math.min(settledAtSeconds, cursor);
}

/** Of attempts that end together: that which brought the answer, then one that was still out, and last those that were let go. */
function rankOf(
  { settledAtSeconds = Infinity, toldOutcome, isCopy }: TraceSpan,
  cursor: number,
  later: TraceSpan | undefined,
): number {
  // Before a copy goes out, the attempt that it is a copy of is waited for.
  if (later?.isCopy === true && settledAtSeconds > cursor) return isCopy ? 2 : 3;
  if (settledAtSeconds > cursor) return 1;
  return toldOutcome === 'cancelled' ? 0 : 2;
}

function sortOf({ name }: TracePhase): PathSort {
  switch (name) {
    case 'hung':
      return 'lost';
    case 'calling':
      return 'queueing';
    default:
      return name;
  }
}
