import type { AnomalyId } from './Anomaly';

/** What has come of one order of all statements. */
export interface LabOutcome {
  /** Whose turn it is, by place. */
  readonly order: readonly number[];
  readonly anomalies: readonly AnomalyId[];
  readonly hasWaited: boolean;
  /** Whether a transaction was turned back by the database, and whether that was for a deadlock. */
  readonly isRefused: boolean;
  readonly hasDeadlock: boolean;
  /** A serial order of those that have committed which comes to the same; undefined: none does. */
  readonly serialOrder: readonly number[] | undefined;
  /** Whether the rule of the scenario holds at the end; true where it has none. */
  readonly keepsRule: boolean;
}
