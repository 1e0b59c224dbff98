/** How an isolation level is kept: what a read sees, which locks are taken for how long, and when a transaction is turned back. */
export interface IsolationLevel {
  readonly id: LevelId;
  readonly name: string;
  /** How it works, in a sentence or two. */
  readonly text: string;
  /** Where it is met. */
  readonly metIn: string;
  /** The newest value, committed or not; the newest that is committed; or the newest that was when the transaction began. */
  readonly sees: 'newest' | 'committed' | 'snapshot';
  /** Locks on rows that are read: none, for the statement, or until the end. */
  readonly readLock: LockSpan;
  /** Locks on a table that is asked for all of its rows. */
  readonly tableLock: LockSpan;
  /** Locks on rows that are written. */
  readonly writeLock: 'short' | 'long';
  /** Whether a locking read of a table also keeps others from adding rows to it. */
  readonly locksGaps: boolean;
  /** Whether a write to a row that another has changed since the snapshot turns the transaction back. */
  readonly refusesOldWrites: boolean;
  /** Whether a commit is refused where reads and writes of three transactions in a row could close a circle. */
  readonly watchesConflicts: boolean;
}

/** How long a lock is held: not at all, for one statement, or until the transaction ends. */
export type LockSpan = 'none' | 'short' | 'long';

/** The levels by their ids, the weakest first. */
export const levelIds = [
  'degree-0',
  'read-uncommitted',
  'read-committed',
  'read-committed-versions',
  'repeatable-read',
  'repeatable-read-versions',
  'snapshot',
  'serializable-locks',
  'serializable-versions',
] as const;

/** One of them. */
export type LevelId = (typeof levelIds)[number];
