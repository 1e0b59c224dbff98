import type { Edit } from '../../../model/Edit';
import type { Suggestion } from '../../../model/Finding';
import type { ParameterValue } from '../../../model/ParameterValue';
import type { ConnectionFacts } from '../facts/ConnectionFacts';

/** Settings of connections, in one step that is taken back as one; none where all of them are so already. */
export function onConnections(
  label: string,
  connections: readonly ConnectionFacts[],
  values: Readonly<Record<string, ParameterValue>>,
): readonly Suggestion[] {
  const edits = connections.flatMap(({ id, settings }) =>
    Object.entries(values)
      .filter(([parameter, value]) => settings.value(parameter) !== value)
      .map(([parameter, value]): Edit => ({
        type: 'setConnectionParameter',
        id,
        parameter,
        value,
      })),
  );
  const [only] = edits;
  if (only === undefined) return [];
  return [{ label, edit: edits.length === 1 ? only : { type: 'batch', edits } }];
}
