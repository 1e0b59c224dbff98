import { exponential } from '../../../library/textbook/exponential';
import { pipelineDesign } from '../../../library/textbook/pipelineDesign';
import { poisson } from '../../../library/textbook/poisson';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';

/** A chain of exponential hops without any waiting: the sum is an Erlang time. */
export const serialChain: Family = { name: 'D-CHAIN', way: 'design', measure };

const SLOTS = 100_000;
const RATE = 1_000;

function measure(task: Task): Metrics {
  const { parameters } = task;
  const hops = parameters.number('hops');
  const serviceTime = exponential(parameters.number('hop_mean_ms') / 1_000);
  parameters.finish();
  const stations = Array.from({ length: hops }, () => ({ slots: SLOTS, serviceTime }));
  const { latency } = reachSteadyState(pipelineDesign(poisson(RATE), stations), task).drained
    .system;
  const p99Milliseconds = (latency.p99Seconds ?? NaN) * 1_000;
  return {
    mean_ms: (latency.meanSeconds ?? NaN) * 1_000,
    p50_ms: (latency.p50Seconds ?? NaN) * 1_000,
    p99_ms: p99Milliseconds,
    p99_chain: p99Milliseconds,
  };
}
