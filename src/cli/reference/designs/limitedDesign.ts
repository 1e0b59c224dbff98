import type { Component } from '../../../model/Component';
import type { Design } from '../../../model/Design';
import type { Distribution } from '../../../model/Distribution';
import type { ParameterValue } from '../../../model/ParameterValue';
import { type Arrivals, pipelineDesign } from '../../../library/textbook/pipelineDesign';
import { waitingConnections } from './waitingConnections';

const SLOTS = 100_000;
const nothing = { type: 'constant', value: 0 } as const;

/** A client, a rate limiter without work of its own, and a service without limit behind it. */
export function limitedDesign(
  arrivals: Arrivals,
  limiter: Readonly<Record<string, ParameterValue>>,
  serviceTime: Distribution = nothing,
): Design {
  const chain = pipelineDesign(arrivals, [
    { slots: 1, serviceTime: nothing },
    { slots: SLOTS, serviceTime },
  ]);
  const [client, first, service] = chain.components as [Component, Component, Component];
  const parameters = { ...limiter, serviceTime: nothing };
  const gate: Component = { ...first, kind: 'rate-limiter', parameters };
  return {
    ...chain,
    components: [client, gate, service],
    connections: waitingConnections(chain),
  };
}
