import type { Component } from '../../../model/Component';
import type { Design } from '../../../model/Design';
import type { Distribution } from '../../../model/Distribution';
import type { ParameterValue } from '../../../model/ParameterValue';
import { type Arrivals, pipelineDesign } from '../../../library/textbook/pipelineDesign';
import { waitingConnections } from './waitingConnections';

/** Settings of the load balancer; its policy in the words of the catalogue. */
export type Balancing = Readonly<Record<string, ParameterValue>>;

/** A client, a load balancer without work of its own and without checks, and so many servers of one slot each behind it. */
export function balancedDesign(
  arrivals: Arrivals,
  balancing: Balancing,
  servers: number,
  serviceTime: Distribution,
): Design {
  const station = { slots: 1, serviceTime };
  const chain = pipelineDesign(arrivals, [station, station]);
  const [client, first, second] = chain.components as [Component, Component, Component];
  const pool: Component = { ...second, placement: [{ zone: 1, instances: servers }] };
  const connections = waitingConnections(chain);
  return { ...chain, components: [client, balancer(first, balancing), pool], connections };
}

/** The same with one service for each server, in the order of their figures: speed, and weight at weighted policies. */
export function unevenDesign(
  arrivals: Arrivals,
  balancing: Balancing,
  servers: readonly { readonly speed: number; readonly weight: number }[],
  serviceTime: Distribution,
): Design {
  const one = balancedDesign(arrivals, balancing, 1, serviceTime);
  const [client, first, pool] = one.components as [Component, Component, Component];
  const [toBalancer, toPool] = one.connections;
  const pools = servers.map((figures, place) => ({
    ...pool,
    id: 301 + place,
    name: `Server ${place + 1}`,
    placement: [{ zone: 0, instances: 1, ...figures }],
  }));
  return {
    ...one,
    components: [client, first, ...pools],
    connections: [
      toBalancer!,
      ...pools.map(({ id }, place) => ({ ...toPool!, id: 601 + place, to: id })),
    ],
  };
}

function balancer(station: Component, balancing: Balancing): Component {
  const serviceTime = { type: 'constant', value: 0 } as const;
  return {
    ...station,
    kind: 'load-balancer',
    parameters: { serviceTime, checkSeconds: 0, ...balancing },
  };
}
