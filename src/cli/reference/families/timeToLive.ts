import { cachedDesign } from '../designs/cachedDesign';
import { poisson } from '../../../library/textbook/poisson';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';

/** One key that is forgotten so long after it was loaded, or (as the case tells in words only) after it was last read. */
export const timeToLive: Family = { name: 'C-TTL', way: 'design', measure };

function measure(task: Task): Metrics {
  const { parameters } = task;
  const arrivals = poisson(parameters.number('rate_per_s'));
  const ttlSeconds = parameters.number('ttl_s');
  parameters.finish();
  const expiry = /resets the expiry/.test(task.scenario) ? 'sliding' : 'fixed';
  const cache = { capacity: 10, ttlSeconds, expiry };
  const design = cachedDesign(arrivals, { keys: 1, zipf: 0 }, cache);
  const { drained, running } = reachSteadyState(design, task);
  return {
    hit_ratio: drained.components[2]?.cache?.hitRatio ?? NaN,
    origin_load_per_s: running.components[3]?.arrivalsPerSecond ?? NaN,
  };
}
