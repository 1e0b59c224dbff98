import { limitedDesign } from '../designs/limitedDesign';
import { poisson } from '../../../library/textbook/poisson';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';

/** A limit of requests in flight in front of a service without limit: a loss system. */
export const concurrencyLimit: Family = { name: 'E-CONCURRENCYLIMIT', way: 'design', measure };

function measure(task: Task): Metrics {
  const { parameters } = task;
  const inFlight = parameters.number('limit');
  const serviceTime = { type: 'constant', value: parameters.number('service_s') * 1_000 } as const;
  const arrivals = poisson(parameters.number('rate_per_s'));
  parameters.finish();
  const limiter = { algorithm: 'concurrency', inFlight };
  const { running, drained } = reachSteadyState(
    limitedDesign(arrivals, limiter, serviceTime),
    task,
  );
  return {
    accepted_per_s: running.system.goodputPerSecond ?? NaN,
    rejected_fraction: 1 - (drained.system.successShare ?? NaN),
  };
}
