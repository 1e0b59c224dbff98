import type { Connection } from '../../../model/Connection';
import type { Design } from '../../../model/Design';
import type { KeySpace } from '../../../model/KeySpace';
import type { ParameterValue } from '../../../model/ParameterValue';
import { cachedDesign } from './cachedDesign';
import type { Arrivals } from '../../../library/textbook/pipelineDesign';

/** A client, a service, a cache and a database beside it: the service loads what it misses. Only the database takes time. */
export function cacheAsideDesign(
  arrivals: Arrivals,
  keys: Pick<KeySpace, 'keys' | 'zipf' | 'absent'>,
  cache: Readonly<Record<string, ParameterValue>>,
  database: Readonly<Record<string, ParameterValue>>,
): Design {
  const design = cachedDesign(arrivals, keys, cache, database);
  const [first, second, third] = design.connections as [Connection, Connection, Connection];
  return { ...design, connections: [first, second, { ...third, from: second.from }] };
}
