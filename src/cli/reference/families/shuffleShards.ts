import { shardOverlap } from '../../../analysis/calculators/shardOverlap';
import { shardOf } from '../../../engine/routing/shardOf';
import type { Family, Metrics, Task } from '../Family';
import { Unsupported } from '../Unsupported';

/**
 * The draw by which the balancer gives each user a shard of its instances, driven directly; what is too rare to be seen that
 * way comes from the calculator of the lesson on noisy neighbours.
 */
export const shuffleShards: Family = { name: 'H-SHUFFLE', way: 'part', measure };

/** A chance is counted where this many draws see it so often at least. */
const OFTEN = 1_000;

function measure({ parameters, run, seed }: Task): Metrics {
  const cases = parameters.numberLists('cases');
  parameters.finish();
  const { requests } = run;
  if (requests === undefined) throw new Unsupported('it does not say how many to draw');
  return Object.assign(
    {},
    ...cases.map(([workers = 0, size = 0]) => measureOne(workers, size, requests, seed)),
  ) as Metrics;
}

function measureOne(workers: number, size: number, owners: number, seed: number): Metrics {
  const sharedBy = new Float64Array(size + 1);
  const shards = new Set<string>();
  const [one, other]: [number[], number[]] = [[], []];
  for (let pair = 0; pair < owners; pair++) {
    const owner = 2 * (pair + seed * owners);
    shardOf(owner, workers, size, one);
    shardOf(owner + 1, workers, size, other);
    sharedBy[one.filter((worker) => other.includes(worker)).length]!++;
    shards.add(one.toSorted((first, second) => first - second).join());
  }
  const suffix = `[${workers},${size}]`;
  const overlap = shardOverlap(workers, size, size);
  const counted = [...sharedBy].map((count, shared) => {
    const chance = shardOverlap(workers, size, shared);
    const share = chance * owners >= OFTEN ? count / owners : chance;
    return [`P(share exactly ${shared} workers)${suffix}`, share] as const;
  });
  return {
    [`distinct_shards${suffix}`]: overlap * owners >= OFTEN ? shards.size : 1 / overlap,
    [`P(customer fully overlaps a bad one)${suffix}`]: overlap,
    [`P(full overlap)${suffix}`]: overlap,
    ...Object.fromEntries(counted),
  };
}
