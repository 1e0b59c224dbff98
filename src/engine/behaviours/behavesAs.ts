import type { Behaviour } from './Behaviour';
import type { ElasticPool } from './ElasticPool';
import type { EventLoop } from './EventLoop';
import type { External } from './External';
import type { Gate } from './Gate';
import type { BehavioursApart } from './makeBehaviour';

/** Behaviours that come apart from the rest, by their names there. */
interface Apart {
  readonly gate: Gate;
  readonly external: External;
  readonly elasticPool: ElasticPool;
  readonly eventLoop: EventLoop;
}

/** Whether a component behaves in a way whose code is loaded when a design needs it, and so cannot be asked for by its class. */
export function behavesAs<Name extends keyof Apart & keyof BehavioursApart>(
  component: Behaviour,
  name: Name,
): component is Apart[Name] {
  return component.kind.behaviour === name;
}
