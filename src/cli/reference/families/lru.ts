import { cachedDesign } from '../designs/cachedDesign';
import { poisson } from '../designs/poisson';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';

/** A cache that forgets what was used longest ago, under independent keys of Zipf popularity. */
export const lru: readonly Family[] = ['C-LRU', 'C-UNIFORM', 'C-SMALL'].map((name) => ({
  name,
  way: 'design',
  measure,
}));

const RATE = 10_000;

function measure(task: Task): Metrics {
  const { parameters } = task;
  const keys = { keys: parameters.number('keys'), zipf: parameters.number('zipf_alpha') };
  const capacity = parameters.number('capacity');
  parameters.expect('policy', 'LRU');
  parameters.finish();
  const design = cachedDesign(poisson(RATE), keys, { capacity, ttlSeconds: 0 });
  const hitRatio = reachSteadyState(design, task).drained.components[2]?.cache?.hitRatio ?? NaN;
  return { hit_ratio: hitRatio, hit_ratio_LRU: hitRatio };
}
