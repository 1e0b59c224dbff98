import type { Behaviour } from './Behaviour';
import type { ElasticPool } from './ElasticPool';
import type { EventLoop } from './EventLoop';
import type { External } from './External';
import type { Gate } from './Gate';

/** Behaviours that come apart from the rest, by their names. */
interface Apart {
  readonly gate: Gate;
  readonly external: External;
  readonly elasticPool: ElasticPool;
  readonly eventLoop: EventLoop;
}

/** Whether a component behaves in a way whose code is loaded when a design needs it, and so cannot be asked for by its class. */
export function behavesAs<Name extends keyof Apart>(
  component: Behaviour,
  name: Name,
): component is Apart[Name] {
  return component.kind.behaviour === name;
}
