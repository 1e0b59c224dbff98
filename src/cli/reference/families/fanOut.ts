import { exponential } from '../../../library/textbook/exponential';
import { fanOutDesign } from '../designs/fanOutDesign';
import { poisson } from '../../../library/textbook/poisson';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';
import type { SteadyState } from '../SteadyState';

/** A root that waits for all of its leaves: the slowest one tells. */
export const fanOut: Family = { name: 'D-FANOUT', way: 'design', measure };

const RATE = 100;
const LEAF = 2;

function measure(task: Task): Metrics {
  if (task.parameters.has('p_slow')) return measureSlowLeaves(task);
  return task.parameters.has('mu') ? measureLognormal(task) : measureExponential(task);
}

/** Each leaf is slow with a probability of its own. */
function measureSlowLeaves(task: Task): Metrics {
  const { parameters, wanted } = task;
  const widths = parameters.numbers('fanout');
  const shares = parameters.numbers('p_slow');
  const slowSeconds = parameters.number('slow_s');
  const fastSeconds = parameters.number('fast_s');
  parameters.finish();
  const metrics: Record<string, number> = {};
  for (const width of widths) {
    for (const share of shares) {
      const name = `P(slow)[N=${width},p=1/${Math.round(1 / share)}]`;
      if (!wanted.includes(name)) continue;
      const parts = [
        { weight: share, distribution: { type: 'constant', value: slowSeconds * 1_000 } },
        { weight: 1 - share, distribution: { type: 'constant', value: fastSeconds * 1_000 } },
      ] as const;
      const design = fanOutDesign(poisson(RATE), width, { type: 'mixture', parts });
      const state = reachSteadyState(design, task);
      metrics[name] = 1 - state.shareAnsweredIn((slowSeconds + fastSeconds) / 2);
    }
  }
  return metrics;
}

function measureExponential(task: Task): Metrics {
  const { parameters } = task;
  const width = parameters.number('fanout');
  const leafTime = exponential(parameters.number('leaf_mean_s'));
  parameters.finish();
  return latencies(reachSteadyState(fanOutDesign(poisson(RATE), width, leafTime), task));
}

function measureLognormal(task: Task): Metrics {
  const { parameters } = task;
  const width = parameters.number('fanout');
  const median = Math.exp(parameters.number('mu'));
  const sigma = parameters.number('sigma');
  parameters.expect('unit', 'ms');
  parameters.finish();
  const leafTime = { type: 'lognormal', median, sigma } as const;
  const state = reachSteadyState(fanOutDesign(poisson(RATE), width, leafTime), task);
  const leaf = state.drained.components[LEAF]!.latency;
  const root = state.drained.system.latency;
  return {
    ...latencies(state),
    leaf_p50_ms: (leaf.p50Seconds ?? NaN) * 1_000,
    leaf_p99_ms: (leaf.p99Seconds ?? NaN) * 1_000,
    'root_p50 > leaf_p50': (root.p50Seconds ?? NaN) > (leaf.p50Seconds ?? NaN) ? 1 : 0,
  };
}

function latencies({ drained }: SteadyState): Metrics {
  const { meanSeconds, p50Seconds, p99Seconds } = drained.system.latency;
  const [mean, p50, p99] = [meanSeconds ?? NaN, p50Seconds ?? NaN, p99Seconds ?? NaN];
  return {
    mean_s: mean,
    p50_s: p50,
    p99_s: p99,
    mean_ms: mean * 1_000,
    p50_ms: p50 * 1_000,
    p99_ms: p99 * 1_000,
  };
}
