import { SlidingCounter } from '../../../engine/limiters/SlidingCounter';
import type { Design } from '../../../model/Design';
import type { ScenarioStep } from '../../../model/Scenario';
import { limitedDesign } from '../designs/limitedDesign';
import type { Family, Metrics, Task } from '../Family';
import type { Passed } from '../Passed';
import { passedBy } from '../passedBy';
import { Unsupported } from '../Unsupported';

/** Limits by windows of time: a burst over the edge of a window as a design, and the estimate of the sliding counter as a part of the rate limiter. */
export const windowLimits: readonly Family[] = [
  { name: 'E-FIXEDWINDOW', way: 'design', measure: measureEdge },
  { name: 'E-SLIDINGCOUNTER', way: 'part', measure: measureEstimate },
];

/** The burst before the edge, and the one after it, last so long each. */
const BURST_SECONDS = 0.5;

/** As many requests as the limit allows right before the end of the first window, and as many right after. */
function measureEdge(task: Task): Metrics {
  const { parameters } = task;
  const limit = parameters.number('limit');
  const window = parameters.number('window_s');
  parameters.finish();
  const run = (algorithm: string): Passed => {
    const gap = BURST_SECONDS / limit;
    const settings = { algorithm, limit, windowSeconds: window };
    const arrivals = { arrivals: 'constant', rate: 1 / gap };
    const design = limitedDesign(arrivals, settings);
    const begin = Math.max(0, window - 2 * BURST_SECONDS);
    return passedBy(burstAt(design, window, gap), gap / 2, window + 2 * BURST_SECONDS, begin);
  };
  const [fixed, log] = [run('fixedWindow'), run('slidingLog')];
  return {
    admitted_fixed_window: fixed.within(0, window * 2),
    admitted_sliding_log: log.within(0, window * 2),
    [`max_admitted_in_any_${window}s_fixed`]: fixed.mostWithin(window),
  };
}

/** Arrivals only around the edge at `at`, half a gap away from it on either side. */
function burstAt(design: Design, at: number, gap: number): Design {
  const [from, to] = [at - BURST_SECONDS - gap / 2, at + BURST_SECONDS];
  const steps = [silence(901, 0, from), silence(902, to)];
  return { ...design, scenario: { durationSeconds: to + 1, steps } };
}

/** Nothing comes from one moment to another, or for ever. */
function silence(id: number, atSeconds: number, endSeconds?: number): ScenarioStep {
  const fault = { type: 'traffic', component: 0, factor: 0 } as const;
  return { type: 'fault', id, atSeconds, ...(endSeconds !== undefined && { endSeconds }), fault };
}

/** So many requests in the window before and so many in this one, and then one more. */
function measureEstimate({ parameters, scenario }: Task): Metrics {
  const before = parameters.number('prev');
  const current = parameters.number('current');
  const elapsed = parameters.number('elapsed_s');
  const window = parameters.number('window_s');
  const limit = parameters.has('limit')
    ? parameters.number('limit')
    : Number(/Limit (\d+)/.exec(scenario)?.[1] ?? NaN);
  parameters.finish();
  if (!(limit > 0)) throw new Unsupported('the scenario does not say the limit');
  const counter = new SlidingCounter();
  counter.seconds = window;
  // Nothing is turned away while it counts what came before.
  counter.limit = Infinity;
  for (let request = 0; request < before; request++) counter.take(0, window / 2, 1);
  for (let request = 0; request < current; request++) counter.take(0, window + elapsed / 2, 1);
  counter.limit = limit;
  return {
    estimated_rate: counter.estimate(0, window + elapsed),
    next_request_admitted: counter.take(0, window + elapsed, 1) === 0 ? 1 : 0,
  };
}
