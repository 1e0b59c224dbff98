import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { criticalPath } from '../../src/analysis/traces/criticalPath';
import { ScanStore } from '../../src/engine/behaviours/ScanStore';
import type { Kernel } from '../../src/engine/Kernel';
import type { Simulation } from '../../src/engine/Simulation';
import { spanState } from '../../src/engine/spans/spanState';
import type { Trace, TraceSpan } from '../../src/model/Trace';
import { arbitrarySession } from './arbitrarySession';
import { fingerprint } from './fingerprint';
import { begin, end, finish, play } from './play';
import { patience, runs } from './runs';

test(
  'a run that is traced, and that goes back to a keyframe while it is, is the run that it is without',
  () => {
    fc.assert(
      fc.property(arbitrarySession(), fc.nat(2_000), (session, events) => {
        const played = play(session);
        const watched = begin(session.design, played.journal);
        watched.trace(true);
        watched.advance(end.seconds, events);
        const frame = watched.keyframe();
        watched.advance(end.seconds, 300);
        watched.restore(frame);
        finish(watched);
        tracesOf(watched);
        expect(fingerprint(watched)).toBe(fingerprint(played));
      }),
      runs(12),
    );
  },
  patience,
);

test(
  'traces add up: phases without gaps, children where their parents call, latencies as the engine counts them',
  () => {
    fc.assert(
      fc.property(arbitrarySession(), (session) => {
        const latencies: number[] = [];
        const simulation = begin(session.design);
        listen(simulation, latencies);
        simulation.trace(true);
        for (const { afterEvents, action } of session.deeds) {
          simulation.advance(end.seconds, afterEvents);
          simulation.act(action);
          expect(mistold(simulation)).toEqual([]);
        }
        finish(simulation);
        expect(mistold(simulation)).toEqual([]);
        const traces = tracesOf(simulation);
        expect(traces.flatMap((trace) => faultsOf(trace, simulation.nowSeconds))).toEqual([]);
        const told = traces.flatMap(({ latencySeconds }) => latencySeconds ?? []);
        expect(told.filter((latency) => !latencies.includes(latency))).toEqual([]);
        expect(traces.filter((trace) => !pathAddsUp(trace))).toEqual([]);
      }),
      runs(40),
    );
  },
  patience,
);

function tracesOf(simulation: Simulation): readonly Trace[] {
  const tracer = simulation.trace(true)!;
  return tracer.summaries().map(({ request }) => tracer.trace(request)!);
}

/** Has the latency of every request noted as the engine reckons it. */
function listen({ world: { kernel } }: Simulation, latencies: number[]): void {
  const { requests, spans, clock } = kernel;
  const usual = requests.end.bind(requests);
  requests.end = (row, outcome, objective) => {
    latencies.push(clock.now - spans.arrivedAt[row]!);
    usual(row, outcome, objective);
  };
}

/** Rows whose span is told to do something else than the table says. */
function mistold({ world: { kernel } }: Simulation): readonly string[] {
  const { spans, tracer } = kernel;
  const wrong: string[] = [];
  for (let row = 0; row < spans.used; row++) {
    const told = tracer?.doing(row);
    const expected = expectedOf(kernel, row);
    if (told === undefined || expected === undefined) continue;
    const isOther = told === 'lock' || (told === 'queueing' && isAtParts(kernel, row));
    if (told !== expected && !(isOther && expected === 'service')) {
      wrong.push(`${kernel.parts[spans.component[row]!]!.index}: ${told}, not ${expected}`);
    }
  }
  return wrong;
}

/** A scan, or a transaction over several shards, takes no slot: it is told to wait while one of its parts does. */
function isAtParts({ components, spans }: Kernel, row: number): boolean {
  const isParted = components[spans.component[row]!] instanceof ScanStore && spans.step[row]! > 0;
  return isParted && spans.state[row] === spanState.passing;
}

function expectedOf({ spans }: Kernel, row: number): string | undefined {
  switch (spans.state[row]) {
    case spanState.passing:
    case spanState.serving:
      return 'service';
    case spanState.waiting:
      return 'queueing';
    case spanState.calling:
      return 'calling';
    case spanState.hung:
      return 'hung';
    default:
      return undefined;
  }
}

/** Whether the critical path leads from the start to the answer without a gap. */
function pathAddsUp(trace: Trace): boolean {
  const { startedAtSeconds, latencySeconds } = trace;
  if (latencySeconds === undefined) return true;
  let at = startedAtSeconds;
  for (const { fromSeconds, untilSeconds } of criticalPath(trace)) {
    if (fromSeconds !== at || untilSeconds <= fromSeconds) return false;
    at = untilSeconds;
  }
  return at - startedAtSeconds === latencySeconds;
}

/** What does not add up in a trace. */
function faultsOf(trace: Trace, now: number): readonly string[] {
  return trace.spans.flatMap((span, place) =>
    [...lifeFaults(span, now), ...phaseFaults(span, now), ...kinFaults(span, place, trace)].map(
      (fault) => `span ${place}: ${fault}`,
    ),
  );
}

function lifeFaults(span: TraceSpan, now: number): string[] {
  const { askedAtSeconds, sentAtSeconds = askedAtSeconds } = span;
  const { arrivedAtSeconds = sentAtSeconds } = span;
  const { endedAtSeconds = arrivedAtSeconds, settledAtSeconds = askedAtSeconds } = span;
  const life = [askedAtSeconds, sentAtSeconds, arrivedAtSeconds, endedAtSeconds, now];
  const isInOrder = life.every((time, place) => place === 0 || time >= life[place - 1]!);
  const isSettledAfter = settledAtSeconds >= askedAtSeconds && settledAtSeconds <= now;
  return isInOrder && isSettledAfter ? [] : [`not in order: ${life.join(' ')}`];
}

function phaseFaults(span: TraceSpan, now: number): string[] {
  if (span.arrivedAtSeconds === undefined) {
    return span.phases.length === 0 ? [] : ['does something without having arrived'];
  }
  const until = span.endedAtSeconds ?? now;
  let at = span.arrivedAtSeconds;
  for (const { fromSeconds, untilSeconds } of span.phases) {
    if (fromSeconds !== at || untilSeconds <= fromSeconds) return ['a gap, or no time'];
    at = untilSeconds;
  }
  return at === until ? [] : [`phases end at ${at}, not at ${until}`];
}

function kinFaults(span: TraceSpan, place: number, { spans }: Trace): string[] {
  if (place === 0) return span.parent === -1 ? [] : ['the request has a parent'];
  const parent = spans[span.parent];
  if (parent === undefined || span.parent >= place) return ['no parent before it'];
  if (span.type === 'handover') {
    return span.askedAtSeconds === parent.endedAtSeconds ? [] : ['not handed on at the end'];
  }
  const isWithin =
    span.askedAtSeconds >= (parent.arrivedAtSeconds ?? Infinity) &&
    span.askedAtSeconds <= (parent.endedAtSeconds ?? Infinity);
  const isMessage = span.type === 'message';
  const isAfter = isMessage && span.askedAtSeconds >= parent.askedAtSeconds;
  if (!isWithin && !isAfter) return ['made while its caller was not there'];
  // Calls that are answered at once leave no time in which their caller calls.
  const tookNoTime =
    span.askedAtSeconds === span.settledAtSeconds ||
    span.askedAtSeconds === parent.arrivedAtSeconds;
  const isInCall =
    tookNoTime ||
    span.askedAtSeconds === parent.endedAtSeconds ||
    parent.phases.some(
      ({ name, fromSeconds, untilSeconds }) =>
        untilSeconds === span.askedAtSeconds ||
        (name === 'calling' &&
          span.askedAtSeconds >= fromSeconds &&
          span.askedAtSeconds <= untilSeconds),
    );
  return isInCall || isMessage ? [] : ['made while its caller did something else'];
}
