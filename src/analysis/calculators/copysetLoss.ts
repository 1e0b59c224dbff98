import { power } from '../../engine/arithmetic/power';
import { combinations } from './combinations';

/** What goes down at once, and how data is copied over the nodes. */
interface Outage {
  readonly nodes: number;
  /** Nodes that do not come back. */
  readonly failed: number;
  readonly replicas: number;
  /** Sets of nodes that hold all copies of some data: each piece of data its own, or few sets that all data shares. */
  readonly copysets: number;
}

/**
 * Probability that an outage takes all copies of some data: the copysets taken as drawn independently (Cidon et al., Copysets,
 * USENIX ATC 2013). Few copysets lose seldom, and much at once.
 */
export function copysetLoss({ nodes, failed, replicas, copysets }: Outage): number {
  const one = combinations(failed, replicas) / combinations(nodes, replicas);
  return 1 - power(1 - one, copysets);
}
