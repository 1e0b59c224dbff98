/** A value that a row has had: by whom it was written, and where it stands among the values of the row. */
export interface LabVersion {
  readonly row: string;
  /** Undefined: the row is not there. */
  readonly value: number | undefined;
  /** Place of the transaction that wrote it; -1: it was there from the start. */
  readonly writer: number;
  /** 0 for the value at the start, then counting up in the order of writing. */
  readonly order: number;
  /** Number of the event with which it was written. */
  readonly at: number;
}

/** A version that a transaction has read. */
export interface LabRead {
  readonly by: number;
  readonly version: LabVersion;
  readonly at: number;
}

/** Why the database has turned a transaction back: a circle of waiting, a row changed since its snapshot, or a circle of reads and writes. */
export type Refusal = 'deadlock' | 'changed' | 'circle';

/** Where a transaction stands. */
export interface LabTransaction {
  readonly status: 'active' | 'waiting' | 'committed' | 'rolledBack' | 'refused';
  /** Statements that it has done. */
  readonly done: number;
  /** For whom it waits, by their places. */
  readonly waitsFor: readonly number[];
  /** Turns that came while it waited; they are taken as soon as it can go on. */
  readonly missed: number;
  /** What it has read, by name. */
  readonly reads: Readonly<Record<string, number>>;
  /** Numbers of the events at which it has begun and ended. */
  readonly beganAt?: number;
  readonly endedAt?: number;
  readonly refusal?: Refusal;
}

/** Something that has happened, in the order of the numbers from 1. */
export interface LabEvent {
  readonly by: number;
  /** The statement's place in its program. */
  readonly statement: number;
  readonly what:
    | { readonly type: 'read'; readonly as: string; readonly value: number }
    | { readonly type: 'wrote'; readonly row: string; readonly value: number }
    | { readonly type: 'skipped' }
    | { readonly type: 'waits'; readonly for: readonly number[] }
    | { readonly type: 'missed' }
    | { readonly type: 'committed' }
    | { readonly type: 'rolledBack' }
    | { readonly type: 'refused'; readonly refusal: Refusal };
}

/** What transactions have done so far. */
export interface LabHistory {
  readonly transactions: readonly LabTransaction[];
  /** All versions of all rows that were ever written, in the order of writing, those of the start first. */
  readonly versions: readonly LabVersion[];
  readonly reads: readonly LabRead[];
  readonly events: readonly LabEvent[];
}
