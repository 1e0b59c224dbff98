import type { AnomalyId } from './Anomaly';
import type { LabProgram } from './LabProgram';

/** A row of the small database of a scenario. */
export interface LabRow {
  readonly id: string;
  readonly name: string;
  /** The table that it belongs to, by its name. */
  readonly table: string;
  /** Value at the start; undefined: the row is not there yet. */
  readonly value: number | undefined;
}

/** Values of all rows by their ids; undefined: not there. */
export type LabValues = Readonly<Record<string, number | undefined>>;

/** Something that must be true of the rows when all transactions have ended. */
export interface LabRule {
  readonly text: string;
  /** Given the values at the end, and by place which transactions have committed. */
  readonly holds: (values: LabValues, committed: readonly boolean[]) => boolean;
}

/** A few short transactions on a few rows, small enough that every order of their statements can be looked at. */
export interface LabScenario {
  readonly id: string;
  readonly name: string;
  /** The case in a sentence or two. */
  readonly text: string;
  /** What it is there to show; missing: something that is no anomaly of the published table. */
  readonly shows?: AnomalyId;
  readonly rows: readonly LabRow[];
  readonly programs: readonly LabProgram[];
  readonly rule?: LabRule;
}
