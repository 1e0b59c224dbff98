import { connectionParametersOf } from '../../../model/connectionParametersOf';
import type { Edit } from '../../../model/Edit';
import type { Suggestion } from '../../../model/Finding';
import type { ParameterValue } from '../../../model/ParameterValue';
import type { ConnectionFacts } from '../facts/ConnectionFacts';

/**
 * Settings of connections, in one step that is taken back as one; none where all of them are so already. What a caller has
 * itself, as a source its timeout, is set there; what does not count on a connection is left out.
 */
export function onConnections(
  label: string,
  connections: readonly ConnectionFacts[],
  values: Readonly<Record<string, ParameterValue>>,
): readonly Suggestion[] {
  const edits = connections.flatMap((connection) =>
    Object.entries(values).flatMap(([parameter, value]) => setting(connection, parameter, value)),
  );
  const [only] = edits;
  if (only === undefined) return [];
  return [{ label, edit: edits.length === 1 ? only : { type: 'batch', edits } }];
}

function setting(
  { id, from, settings }: ConnectionFacts,
  parameter: string,
  value: ParameterValue,
): readonly Edit[] {
  const counts = connectionParametersOf(from.kind).some(({ name }) => name === parameter);
  if (counts) {
    return settings.value(parameter) === value
      ? []
      : [{ type: 'setConnectionParameter', id, parameter, value }];
  }
  const isOwn = from.settings.find(parameter) !== undefined;
  return isOwn && from.settings.value(parameter) !== value
    ? [{ type: 'setParameter', id: from.id, parameter, value }]
    : [];
}
