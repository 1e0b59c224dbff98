import { exponential } from '../../../library/textbook/exponential';
import { pipelineDesign } from '../../../library/textbook/pipelineDesign';
import { poisson } from '../../../library/textbook/poisson';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';
import type { SteadyState } from '../SteadyState';

/** The same seed gives the same run, another seed another, and all rates times 1,000 the same run in a thousandth of the time. */
export const determinism: Family = { name: 'A-DETERMINISM', way: 'design', measure };

const ARRIVALS_PER_SECOND = 80;
const SERVICES_PER_SECOND = 100;
const SCALE = 1_000;

function measure(task: Task): Metrics {
  task.parameters.finish();
  const first = runAt(1, task);
  const again = runAt(1, task);
  const other = runAt(1, { ...task, seed: task.seed + 1 });
  const scaled = runAt(SCALE, task);
  return {
    trace_hash_equal_same_seed: traceOf(first) === traceOf(again) ? 1 : 0,
    trace_hash_equal_different_seed: traceOf(first) === traceOf(other) ? 1 : 0,
    'mean_sojourn_scaled_x1000 / mean_sojourn': (meanOf(scaled) * SCALE) / meanOf(first),
  };
}

function runAt(scale: number, task: Task): SteadyState {
  const serviceTime = exponential(1 / (SERVICES_PER_SECOND * scale));
  const design = pipelineDesign(poisson(ARRIVALS_PER_SECOND * scale), [{ slots: 1, serviceTime }]);
  const run = { ...task.run, warmupRequests: 20_000, requests: 200_000 };
  return reachSteadyState(design, { ...task, run });
}

function traceOf({ drained }: SteadyState): string {
  return `${drained.digest} ${drained.events} ${JSON.stringify(drained.system)}`;
}

function meanOf({ drained }: SteadyState): number {
  return drained.system.latency.meanSeconds ?? NaN;
}
