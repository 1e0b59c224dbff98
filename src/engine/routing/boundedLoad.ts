/**
 * The load below which each of `count` takes one more, while `load` lies on all of them: consistent hashing with bounded loads
 * (Mirrokni, Thorup and Zadimoghaddam 2018), at most ceil(factor x (load + 1) / count) each.
 */
export function boundedLoad(factor: number, load: number, count: number): number {
  return Math.ceil((factor * (load + 1)) / count);
}
