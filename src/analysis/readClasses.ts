import { type ClassColumn, classColumns, type Snapshot } from '../model/Snapshot';

/** The figures of one operation or tenant by name. */
export type ClassFigures = Readonly<Record<ClassColumn, number>>;

/** The figures of every operation (`type` 0) or tenant (1) that has sent something; empty before the run begins. */
export function readClasses(snapshot: Snapshot | undefined, type: 0 | 1): readonly ClassFigures[] {
  if (snapshot === undefined) return [];
  const width = classColumns.length;
  const { classes } = snapshot;
  const rows = Array.from({ length: Math.floor(classes.length / width) }, (_, place) =>
    classes.subarray(place * width, (place + 1) * width),
  );
  return rows
    .filter((row) => row[0] === type)
    .map(
      (row) =>
        Object.fromEntries(
          classColumns.map((column, place) => [column, row[place]]),
        ) as ClassFigures,
    );
}
