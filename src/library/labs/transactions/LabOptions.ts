/** What the programs or the database do beyond the isolation level. */
export interface LabOptions {
  /** Reads lock their rows until the end, as `SELECT … FOR UPDATE` does. */
  readonly locksReads: boolean;
  /** Who writes a row locks its whole table: what is left after a lock escalation. */
  readonly locksTables: boolean;
}
