import type { Design } from '../../model/Design';
import type { Edit } from '../../model/Edit';
import type { Selection } from '../../store/viewStore';

/** One edit that takes away everything selected; undefined where nothing is. */
export function removalOf(
  design: Design,
  { components, connections }: Selection,
): Edit | undefined {
  const goesAnyway = new Set(
    design.connections
      .filter(({ from, to }) => components.includes(from) || components.includes(to))
      .map((connection) => connection.id),
  );
  const edits: Edit[] = [
    ...connections
      .filter((id) => !goesAnyway.has(id))
      .map((id) => ({ type: 'removeConnection', id }) as const),
    ...components.map((id) => ({ type: 'removeComponent', id }) as const),
  ];
  return edits.length === 0 ? undefined : { type: 'batch', edits };
}
