import { componentColumns, type ComponentColumn, type Snapshot } from '../model/Snapshot';
import type { Id } from '../model/Id';

/** One component's row of a snapshot, by the names of its columns. */
export type ComponentReading = Readonly<Record<ComponentColumn, number>>;

/** Reads a component's row; undefined where the snapshot does not have it. */
export function readComponent(
  snapshot: Snapshot | undefined,
  id: Id,
): ComponentReading | undefined {
  const row = snapshot?.componentIds.indexOf(id) ?? -1;
  if (snapshot === undefined || row < 0) {
    return undefined;
  }
  const start = row * componentColumns.length;
  const entries = componentColumns.map(
    (column, place) => [column, snapshot.components[start + place] ?? Number.NaN] as const,
  );
  return Object.fromEntries(entries) as Record<ComponentColumn, number>;
}
