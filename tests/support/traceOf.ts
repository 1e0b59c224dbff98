import type { Trace, TracePhase, TraceSpan } from '../../src/model/Trace';
import type { Running } from './Running';

/** A bench that writes down every request from its start on. */
export function traced(run: Running): Running {
  run.simulation.trace(true);
  return run;
}

/** The trace of a request by its number in the run. */
export function traceOf(run: Running, request: number): Trace {
  const trace = run.simulation.trace(true)?.trace(request);
  if (trace === undefined) throw new Error(`There is no trace of request ${request}.`);
  return trace;
}

/** Spans of a trace at a component, in the order in which they were asked for. */
export function spansAt(trace: Trace, component: number): readonly TraceSpan[] {
  return trace.spans.filter((span) => span.component === component);
}

/** Phases as words, in whole milliseconds: "queueing 100, calling held 20". */
export function phaseText({ phases }: { readonly phases: readonly TracePhase[] }): string {
  return phases
    .map(({ name, fromSeconds, untilSeconds, holdsSlot }) => {
      const milliseconds = Math.round((untilSeconds - fromSeconds) * 1_000);
      return `${name}${name === 'calling' && holdsSlot ? ' held' : ''} ${milliseconds}`;
    })
    .join(', ');
}
