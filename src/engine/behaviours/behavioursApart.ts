import { ConsensusStore } from './ConsensusStore';
import { ElasticPool } from './ElasticPool';
import { EventLoop } from './EventLoop';
import { External } from './External';
import { Gate } from './Gate';
import { Log } from './Log';
import { provideBehaviours, type BehavioursApart } from './makeBehaviour';
import { Queue } from './Queue';
import { QuorumStore } from './QuorumStore';
import { ShardedStore } from './ShardedStore';

/** Queues, logs, the stores of which many members work together, and what few designs have. */
const behavioursApart: BehavioursApart = {
  queue: (kernel, index, component, kind, traffic) =>
    new Queue(kernel, index, component, kind, traffic),
  log: (kernel, index, component, kind) => new Log(kernel, index, component, kind),
  quorum: (kernel, index, component, kind, traffic) =>
    new QuorumStore(kernel, index, component, kind, traffic),
  consensus: (kernel, index, component, kind, traffic) =>
    new ConsensusStore(kernel, index, component, kind, traffic),
  shards: (kernel, index, component, kind, traffic) =>
    new ShardedStore(kernel, index, component, kind, traffic),
  gate: (kernel, index, component, kind, traffic) =>
    new Gate(kernel, index, component, kind, traffic),
  external: (kernel, index, component, kind) => new External(kernel, index, component, kind),
  elasticPool: (kernel, index, component, kind) => new ElasticPool(kernel, index, component, kind),
  eventLoop: (kernel, index, component, kind) => new EventLoop(kernel, index, component, kind),
};

/** Makes them known to `makeBehaviour`; whoever runs designs outside of a page does so first of all. */
export function provideBehavioursApart(): void {
  provideBehaviours(behavioursApart);
}
