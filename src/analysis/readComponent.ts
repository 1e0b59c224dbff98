import { componentColumns, type ComponentColumn, type Snapshot } from '../model/Snapshot';
import type { Id } from '../model/Id';
import { rowOf } from './rowOf';

/** One component's row of a snapshot, by the names of its columns. */
export type ComponentReading = Readonly<Record<ComponentColumn, number>>;

const readings = new WeakMap<Snapshot, Map<Id, ComponentReading>>();

/** Reads a component's row; undefined where the snapshot does not have it. A row is read once, however many ask for it. */
export function readComponent(
  snapshot: Snapshot | undefined,
  id: Id,
): ComponentReading | undefined {
  if (snapshot === undefined) {
    return undefined;
  }
  let known = readings.get(snapshot);
  if (known === undefined) {
    known = new Map();
    readings.set(snapshot, known);
  }
  const reading = known.get(id) ?? readRow(snapshot, id);
  if (reading !== undefined) {
    known.set(id, reading);
  }
  return reading;
}

function readRow(snapshot: Snapshot, id: Id): ComponentReading | undefined {
  const row = rowOf(snapshot.componentIds, id);
  if (row === undefined) {
    return undefined;
  }
  const start = row * componentColumns.length;
  const reading: Partial<Record<ComponentColumn, number>> = {};
  componentColumns.forEach((column, place) => {
    reading[column] = snapshot.components[start + place] ?? Number.NaN;
  });
  return reading as ComponentReading;
}
