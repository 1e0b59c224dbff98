import type { Component } from '../../../model/Component';
import type { Design } from '../../../model/Design';
import type { Distribution } from '../../../model/Distribution';
import { type Arrivals, pipelineDesign } from './pipelineDesign';
import { waitingConnections } from './waitingConnections';

/** How a balancer picks, in the words of the catalogue. */
export type Policy = 'random' | 'roundRobin' | 'leastRequests' | 'twoChoices';

/** A client, a load balancer without work of its own, and so many servers of one slot each behind it. */
export function balancedDesign(
  arrivals: Arrivals,
  policy: Policy,
  servers: number,
  serviceTime: Distribution,
): Design {
  const chain = pipelineDesign(arrivals, [
    { slots: 1, serviceTime },
    { slots: 1, serviceTime },
  ]);
  const [client, first, second] = chain.components as [Component, Component, Component];
  const balancer: Component = {
    ...first,
    kind: 'load-balancer',
    parameters: { policy, serviceTime: { type: 'constant', value: 0 }, checkSeconds: 0 },
  };
  const pool: Component = { ...second, placement: [{ zone: 1, instances: servers }] };
  const connections = waitingConnections(chain);
  return { ...chain, components: [client, balancer, pool], connections };
}
