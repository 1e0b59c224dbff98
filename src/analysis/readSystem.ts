import { systemColumns, type Snapshot, type SystemColumn } from '../model/Snapshot';

/** Reads one figure of the whole over the measuring window; NaN while there is none. */
export function readSystem(snapshot: Snapshot | undefined, column: SystemColumn): number {
  return snapshot?.system[systemColumns.indexOf(column)] ?? Number.NaN;
}
