import { cachedDesign } from '../designs/cachedDesign';
import { poisson } from '../designs/poisson';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';
import { Unsupported } from '../Unsupported';

/** One key that is forgotten so long after it was loaded. An expiry that slides is told in words only, and no kind has it. */
export const timeToLive: Family = { name: 'C-TTL', way: 'design', measure };

function measure(task: Task): Metrics {
  const { parameters } = task;
  const arrivals = poisson(parameters.number('rate_per_s'));
  const ttlSeconds = parameters.number('ttl_s');
  parameters.finish();
  if (/resets the expiry/.test(task.scenario)) throw new Unsupported('no kind slides the expiry');
  const cache = { capacity: 10, ttlSeconds };
  const design = cachedDesign(arrivals, { keys: 1, zipf: 0 }, cache);
  const { drained, running } = reachSteadyState(design, task);
  return {
    hit_ratio: drained.components[2]?.cache?.hitRatio ?? NaN,
    origin_load_per_s: running.components[3]?.arrivalsPerSecond ?? NaN,
  };
}
