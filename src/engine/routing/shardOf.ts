import { mixKey } from '../behaviours/mixKey';

/** Sets the draws for one owner apart from those for the next. */
const STRIDE = 4_099;

/**
 * Shuffle sharding: the `size` of `count` instances that work for an owner, put into `shard` as numbers from 0; every choice is
 * as likely (Floyd's draw without replacement), and the same owner always gets the same.
 */
export function shardOf(owner: number, count: number, size: number, shard: number[]): void {
  shard.length = 0;
  for (let last = Math.max(0, count - size); last < count; last++) {
    const drawn = mixKey(mixKey(owner) * STRIDE + last) % (last + 1);
    shard.push(shard.includes(drawn) ? last : drawn);
  }
}
