import type { Design } from '../../../model/Design';
import { limitedDesign } from '../designs/limitedDesign';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';

/** A burst into a leaky bucket, which lets it out evenly and turns away what does not fit. */
export const leakyBucket: Family = { name: 'E-LEAKYBUCKET', way: 'design', measure };

/** All requests of a burst come within so many seconds. */
const AT_ONCE = 1e-6;

function measure(task: Task): Metrics {
  const { parameters } = task;
  const requests = parameters.number('burst');
  const rate = parameters.number('drain_per_s');
  const places = parameters.number('capacity');
  parameters.finish();
  const run = { ...task.run, warmupRequests: 0, requests };
  const { drained } = reachSteadyState(burstInto(requests, rate, places), { ...task, run });
  const { latency, started } = drained.system;
  return {
    dropped: started - latency.count,
    last_departure_s: latency.maximumSeconds ?? NaN,
    mean_delay_s: latency.meanSeconds ?? NaN,
  };
}

function burstInto(requests: number, rate: number, places: number): Design {
  const arrivals = { arrivals: 'constant', rate: Math.min(1e6, requests / AT_ONCE) };
  return limitedDesign(arrivals, { algorithm: 'leakyBucket', rate, places });
}
