/** A number that a statement works with: a constant, and a multiple of what was read under a name. */
export interface LabNumber {
  readonly base: number;
  readonly read?: string;
  /** Factor of what was read; missing: 1. */
  readonly times?: number;
}

/** When a statement changes something: what was read under this name is at least `atLeast`, or below `below`. */
export interface LabCondition {
  readonly read: string;
  readonly atLeast?: number;
  readonly below?: number;
}

/** One statement of a transaction; rows are named by their ids. */
export type LabStatement =
  /** Reads rows that are known by their ids, and keeps the sum of their values under a name. */
  | { readonly type: 'read'; readonly rows: readonly string[]; readonly as: string }
  /** Asks a table for all of its rows, and keeps the sum of their values under a name. */
  | { readonly type: 'count'; readonly table: string; readonly as: string }
  /** Writes a value that the program has worked out; `otherwise` is written where the condition does not hold. */
  | {
      readonly type: 'write';
      readonly row: string;
      readonly value: LabNumber;
      readonly when?: LabCondition;
      readonly otherwise?: LabNumber;
    }
  /** Adds to a row in one statement, which reads and writes it. */
  | { readonly type: 'add'; readonly row: string; readonly amount: LabNumber }
  /** Adds a row to its table. */
  | {
      readonly type: 'insert';
      readonly row: string;
      readonly value: LabNumber;
      readonly when?: LabCondition;
    }
  | { readonly type: 'commit' }
  | { readonly type: 'rollback' };

/** A transaction: its statements, the last of which commits or rolls back. */
export interface LabProgram {
  /** Such as "A". */
  readonly name: string;
  /** What it is for, in a few words. */
  readonly purpose: string;
  readonly statements: readonly LabStatement[];
}
