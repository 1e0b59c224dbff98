import { mixKey } from '../behaviours/mixKey';

/** Spreads the numbers of members far apart, so that each ranks the keys in an order of its own. */
const MEMBERS_APART = 8_191;

/**
 * The place in a list of members of the one that a key belongs to: of all of them the one that ranks it highest
 * (rendezvous hashing, Thaler and Ravishankar 1998). A member that joins takes its share of the keys and moves no others.
 */
export function shardOf(key: number, members: readonly number[], salt: number): number {
  let best = 0;
  let highest = -1;
  const hash = mixKey(key + salt);
  for (let place = 0; place < members.length; place++) {
    const rank = mixKey(hash * MEMBERS_APART + members[place]!);
    if (rank > highest) {
      highest = rank;
      best = place;
    }
  }
  return best;
}
