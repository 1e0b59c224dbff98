import type { Component } from '../../../model/Component';
import type { Design } from '../../../model/Design';
import type { KeySpace } from '../../../model/KeySpace';
import type { ParameterValue } from '../../../model/ParameterValue';
import { type Arrivals, pipelineDesign } from '../../../library/textbook/pipelineDesign';
import { waitingConnections } from './waitingConnections';

const instantly = { type: 'constant', value: 0 } as const;

/** A client, a service, a cache that reads through, and the database behind it; nothing takes any time. */
export function cachedDesign(
  arrivals: Arrivals,
  keys: Pick<KeySpace, 'keys' | 'zipf' | 'absent'>,
  cache: Readonly<Record<string, ParameterValue>>,
  database: Readonly<Record<string, ParameterValue>> = {},
): Design {
  const station = { slots: 100_000, serviceTime: instantly };
  const chain = pipelineDesign(arrivals, [station, station, station]);
  const [client, service, second, third] = chain.components as [
    Component,
    Component,
    Component,
    Component,
  ];
  return {
    ...chain,
    keySpaces: chain.keySpaces.map((space) => ({ ...space, ...keys })),
    components: [
      client,
      service,
      { ...second, kind: 'cache', parameters: { serviceTime: instantly, ...cache } },
      { ...third, kind: 'sql-database', parameters: { serviceTime: instantly, ...database } },
    ],
    connections: waitingConnections(chain),
  };
}
