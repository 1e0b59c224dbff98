import { cachedDesign } from '../designs/cachedDesign';
import { poisson } from '../../../library/textbook/poisson';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';
import { Unsupported } from '../Unsupported';

/** What a full cache forgets, under independent keys of Zipf popularity: the share of hits tells the policies apart. */
export const evictions: readonly Family[] = [
  { name: 'C-LRU', way: 'design', measure: measureOne },
  { name: 'C-FIFO', way: 'design', measure: measureOne },
  { name: 'C-RANDOM', way: 'design', measure: measureOne },
  { name: 'C-SMALL', way: 'design', measure: measureEach },
  { name: 'C-UNIFORM', way: 'design', measure: measureAny },
  { name: 'C-LFU', way: 'design', measure: measurePinned },
];

const RATE = 10_000;
/** Our names of the policies. */
const policies: Readonly<Record<string, string>> = {
  LRU: 'lru',
  FIFO: 'fifo',
  RANDOM: 'random',
  LFU: 'lfu',
};

interface Contents {
  readonly keys: number;
  readonly zipf: number;
  readonly capacity: number;
}

function measureOne(task: Task): Metrics {
  const contents = contentsOf(task);
  const name = task.parameters.text('policy');
  task.parameters.finish();
  const eviction = policies[name];
  if (eviction === undefined) throw new Unsupported(`the policy ${name} is not known`);
  return { hit_ratio: hitRatio(task, contents, { eviction }) };
}

/** Each policy on a stream of its own. */
function measureEach(task: Task): Metrics {
  const contents = contentsOf(task);
  task.parameters.finish();
  const all = Object.entries(policies).map(([name, eviction]) => [
    `hit_ratio_${name}`,
    hitRatio(task, contents, { eviction }),
  ]);
  return Object.fromEntries(all) as Metrics;
}

/** Where it makes no difference: the mean of all. */
function measureAny(task: Task): Metrics {
  const all = Object.values(measureEach(task));
  return { hit_ratio: all.reduce((sum, ratio) => sum + ratio, 0) / all.length };
}

/** The most popular keys are there from the start, and nothing makes room for another. */
function measurePinned(task: Task): Metrics {
  const { parameters } = task;
  const [keys, capacity] = [parameters.number('keys'), parameters.number('capacity')];
  const exponents = parameters.numbers('zipf_alpha');
  parameters.finish();
  const all = exponents.map((zipf) => [
    `hit_ratio[${Number.isInteger(zipf) ? zipf.toFixed(1) : String(zipf)}]`,
    hitRatio(task, { keys, zipf, capacity }, { eviction: 'keep', start: 'warm' }),
  ]);
  return Object.fromEntries(all) as Metrics;
}

function contentsOf({ parameters }: Task): Contents {
  return {
    keys: parameters.number('keys'),
    zipf: parameters.number('zipf_alpha'),
    capacity: parameters.number('capacity'),
  };
}

function hitRatio(
  task: Task,
  { capacity, ...keys }: Contents,
  settings: Readonly<Record<string, string>>,
): number {
  const cache = { capacity, ttlSeconds: 0, ...settings };
  const design = cachedDesign(poisson(RATE), keys, cache);
  return reachSteadyState(design, task).drained.components[2]?.cache?.hitRatio ?? NaN;
}
