import type { Id } from '../model/Id';
import { connectionColumns, type ConnectionColumn, type Snapshot } from '../model/Snapshot';
import { rowOf } from './rowOf';

/** One connection's row of a snapshot, by the names of its columns. */
export type ConnectionReading = Readonly<Record<ConnectionColumn, number>>;

/** Reads a connection's row; undefined where the snapshot does not have it. */
export function readConnection(
  snapshot: Snapshot | undefined,
  id: Id,
): ConnectionReading | undefined {
  const row = snapshot && rowOf(snapshot.connectionIds, id);
  if (row === undefined) {
    return undefined;
  }
  const start = row * connectionColumns.length;
  const reading: Partial<Record<ConnectionColumn, number>> = {};
  connectionColumns.forEach((column, place) => {
    reading[column] = snapshot?.connections[start + place] ?? Number.NaN;
  });
  return reading as ConnectionReading;
}
