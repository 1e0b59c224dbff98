import type { Component } from '../../../model/Component';
import type { Design } from '../../../model/Design';
import type { Operation } from '../../../model/Operation';
import {
  type Arrivals,
  pipelineDesign,
  type Station,
} from '../../../library/textbook/pipelineDesign';

/** A sort of requests, from a client of their own. */
export interface RequestClass {
  readonly arrivals: Arrivals;
  /** 0 the least to 9 the most. */
  readonly priority: number;
}

const FIRST_OPERATION = 11;
const FIRST_CLIENT = 111;

/** Two clients, each with an operation of its own, before one service: the first two components are the clients. */
export function twoClassDesign(
  classes: readonly [RequestClass, RequestClass],
  station: Station,
): Design {
  const chain = pipelineDesign({}, [station]);
  const [client, service] = chain.components as [Component, Component];
  const [connection] = chain.connections;
  return {
    ...chain,
    operations: classes.map(({ priority }, place): Operation => ({
      id: FIRST_OPERATION + place,
      name: `Class ${place + 1}`,
      access: 'read',
      keySpace: chain.keySpaces[0]!.id,
      priority,
    })),
    components: [
      ...classes.map(({ arrivals }, place): Component => ({
        ...client,
        id: FIRST_CLIENT + place,
        parameters: {
          timeoutMs: 0,
          mix: [{ operation: FIRST_OPERATION + place, share: 1 }],
          ...arrivals,
        },
      })),
      service,
    ],
    connections: classes.map((_, place) => ({
      ...connection!,
      id: connection!.id + place,
      from: FIRST_CLIENT + place,
    })),
  };
}
