import type { Arrivals } from '../../../library/textbook/pipelineDesign';
import { limitedDesign } from '../designs/limitedDesign';
import { poisson } from '../../../library/textbook/poisson';
import type { Family, Metrics, Task } from '../Family';
import { passedBy } from '../passedBy';
import { reachSteadyState } from '../reachSteadyState';

/** A token bucket in front of a service: what passes when far too much comes, and under a Poisson stream. */
export const tokenBucket: Family = { name: 'E-TOKENBUCKET', way: 'design', measure };

/** Saturation is so many times the rate. */
const MANY = 10;

function measure(task: Task): Metrics {
  const { parameters, wanted } = task;
  const rate = parameters.number('r_per_s');
  const seconds = parameters.number('T_s');
  const bursts = parameters.numbers('b');
  parameters.finish();
  const saturated = bursts.map((burst) => saturate(rate, burst, seconds, task.seed));
  // The Poisson streams, and their buckets, are in the names of the metrics.
  const streams = wanted.map((name) => {
    const [, arrivals, burst, what] =
      /^poisson_([\d.]+)_per_s_b(\d+)_(admit_rate|reject_fraction)$/.exec(name) ?? [];
    if (arrivals === undefined) return {};
    const passed = passedShare(poisson(Number(arrivals)), rate, Number(burst), task);
    return { [name]: what === 'admit_rate' ? Number(arrivals) * passed : 1 - passed };
  });
  return Object.assign({}, ...saturated, ...streams) as Metrics;
}

function saturate(rate: number, burst: number, seconds: number, seed: number): Metrics {
  const arrivals = { arrivals: 'constant', rate: rate * MANY };
  const design = limitedDesign(arrivals, { algorithm: 'tokenBucket', rate, burst });
  const passed = passedBy({ ...design, seed }, 1 / (rate * MANY), seconds);
  return {
    [`admitted_under_saturation[b=${burst}]`]: passed.within(0, seconds),
    [`max_admitted_in_any_1s[b=${burst}]`]: passed.mostWithin(1),
  };
}

function passedShare(arrivals: Arrivals, rate: number, burst: number, task: Task): number {
  const design = limitedDesign(arrivals, { algorithm: 'tokenBucket', rate, burst });
  return reachSteadyState(design, task).drained.system.successShare ?? NaN;
}
