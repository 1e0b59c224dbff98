/**
 * Shuffle sharding: the probability that two owners, each with `size` of `workers` workers drawn at random, have exactly
 * `shared` of them in common (hypergeometric). 1 over it for `shared` = `size` is the number of different shards.
 */
export function shardOverlap(workers: number, size: number, shared: number): number {
  return (choose(size, shared) * choose(workers - size, size - shared)) / choose(workers, size);
}

/** Ways to take some of a number of things. */
function choose(count: number, taken: number): number {
  if (taken < 0 || taken > count) return 0;
  let ways = 1;
  for (let step = 1; step <= taken; step++) ways = (ways * (count - taken + step)) / step;
  return ways;
}
