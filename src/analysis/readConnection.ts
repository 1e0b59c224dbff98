import type { Id } from '../model/Id';
import { connectionColumns, type ConnectionColumn, type Snapshot } from '../model/Snapshot';

/** One connection's row of a snapshot, by the names of its columns. */
export type ConnectionReading = Readonly<Record<ConnectionColumn, number>>;

/** Reads a connection's row; undefined where the snapshot does not have it. */
export function readConnection(
  snapshot: Snapshot | undefined,
  id: Id,
): ConnectionReading | undefined {
  const row = snapshot?.connectionIds.indexOf(id) ?? -1;
  if (snapshot === undefined || row < 0) {
    return undefined;
  }
  const start = row * connectionColumns.length;
  const entries = connectionColumns.map(
    (column, place) => [column, snapshot.connections[start + place] ?? Number.NaN] as const,
  );
  return Object.fromEntries(entries) as Record<ConnectionColumn, number>;
}
