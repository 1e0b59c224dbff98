import type { RandomStream } from '../random/RandomStream';
import { FifoSet } from './FifoSet';
import { KeepSet } from './KeepSet';
import type { KeySet } from './KeySet';
import { LfuSet } from './LfuSet';
import { LruSet } from './LruSet';
import { RandomSet } from './RandomSet';
import { SieveSet } from './SieveSet';

/** A set of keys that makes room as a policy of the catalogue says; `stream` decides where chance does. */
export function makeKeySet(policy: string, capacity: number, stream: RandomStream): KeySet {
  switch (policy) {
    case 'lru':
      return new LruSet(capacity);
    case 'lfu':
      return new LfuSet(capacity);
    case 'fifo':
      return new FifoSet(capacity);
    case 'random':
      return new RandomSet(capacity, stream);
    case 'sieve':
      return new SieveSet(capacity);
    case 'keep':
      return new KeepSet(capacity);
    default:
      throw new Error(`No keys are evicted by the policy "${policy}"`);
  }
}
