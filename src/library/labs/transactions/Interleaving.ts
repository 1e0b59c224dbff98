import { couldCloseCircle } from './couldCloseCircle';
import type { IsolationLevel } from './IsolationLevel';
import type {
  LabEvent,
  LabHistory,
  LabRead,
  LabTransaction,
  LabVersion,
  Refusal,
} from './LabHistory';
import type { LabOptions } from './LabOptions';
import type { LabStatement } from './LabProgram';
import type { LabRow, LabScenario, LabValues } from './LabScenario';
import { readLocks, tableLocks, writeLocks } from './lockRequests';
import { type LockRequest, LockTable } from './LockTable';
import { numberOf } from './numberOf';
import { numberToWrite } from './numberToWrite';

type Active = { -readonly [Name in keyof LabTransaction]: LabTransaction[Name] };

/**
 * The transactions of a scenario, one statement at a time, in any order, at an isolation level. Who must wait waits; turns that come
 * meanwhile are taken as soon as it can go on. A transaction begins with its first statement.
 */
export class Interleaving implements LabHistory {
  readonly transactions: readonly Active[];
  readonly versions: LabVersion[] = [];
  readonly reads: LabRead[] = [];
  readonly events: LabEvent[] = [];

  private readonly scenario: LabScenario;
  private readonly level: IsolationLevel;
  private readonly options: LabOptions;
  private readonly locks = new LockTable();
  /** Those that wait, the longest first. */
  private waiting: readonly number[] = [];

  constructor(scenario: LabScenario, level: IsolationLevel, options: LabOptions) {
    this.scenario = scenario;
    this.level = level;
    this.options = options;
    this.transactions = scenario.programs.map(() => {
      return { status: 'active', done: 0, waitsFor: [], missed: 0, reads: {} };
    });
    for (const { id, value } of scenario.rows) {
      this.versions.push({ row: id, value, writer: -1, order: 0, at: 0 });
    }
  }

  /** Whether every transaction has ended. */
  get isOver(): boolean {
    return this.transactions.every(hasEnded);
  }

  /** The newest value of each row that nobody has taken back. */
  get values(): LabValues {
    return Object.fromEntries(
      this.scenario.rows.map(({ id }) => [id, this.newest(id, () => true).value]),
    );
  }

  /** The locks that a transaction holds. */
  locksOf(by: number): readonly LockRequest[] {
    return this.locks.heldBy(by);
  }

  /** A transaction does its next statement, or begins to wait. Nothing happens once it has ended. */
  turn(by: number): void {
    const transaction = this.transactions[by]!;
    if (hasEnded(transaction)) return;
    if (transaction.status === 'waiting') {
      transaction.missed++;
      this.tell(by, { type: 'missed' });
      return;
    }
    this.attempt(by);
    this.letOthersGoOn();
  }

  /** Does the next statement if no lock stands against it; tells whether something came of it. */
  private attempt(by: number): boolean {
    const transaction = this.transactions[by]!;
    const statement = this.scenario.programs[by]!.statements[transaction.done]!;
    transaction.beganAt ??= this.events.length + 1;
    if (this.level.refusesOldWrites && this.isTooLate(by, statement)) {
      this.refuse(by, 'changed');
      return true;
    }
    const requests = this.requestsOf(by, statement);
    const holders = this.locks.holdersAgainst(requests, by);
    if (holders.length > 0) return this.wait(by, holders);
    this.locks.take(requests, by);
    transaction.status = 'active';
    transaction.waitsFor = [];
    this.waiting = this.waiting.filter((other) => other !== by);
    this.perform(by, statement);
    if (!hasEnded(transaction)) transaction.done++;
    return true;
  }

  /** Goes on for those whose locks have come free, and for the turns that they have missed. */
  private letOthersGoOn(): void {
    let hasMoved = true;
    while (hasMoved) {
      hasMoved = false;
      for (const by of this.waiting) {
        if (!this.attempt(by)) continue;
        hasMoved = true;
        const transaction = this.transactions[by]!;
        while (transaction.missed > 0 && transaction.status === 'active') {
          transaction.missed--;
          this.attempt(by);
        }
        break;
      }
    }
  }

  /** Begins to wait or waits on; tells whether the transaction was turned back instead. */
  private wait(by: number, holders: readonly number[]): boolean {
    const transaction = this.transactions[by]!;
    const wasWaiting = transaction.status === 'waiting';
    transaction.status = 'waiting';
    transaction.waitsFor = holders;
    if (!wasWaiting) {
      this.waiting = [...this.waiting, by];
      this.tell(by, { type: 'waits', for: holders });
    }
    if (!this.isWaitingForItself(by)) return false;
    this.refuse(by, 'deadlock');
    return true;
  }

  private isWaitingForItself(by: number): boolean {
    const seen = new Set<number>();
    const open = [...this.transactions[by]!.waitsFor];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === by) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...this.transactions[next]!.waitsFor);
    }
    return false;
  }

  /** The locks that a statement needs before it can be done. */
  private requestsOf(by: number, statement: LabStatement): readonly LockRequest[] {
    const { level, options } = this;
    switch (statement.type) {
      case 'read':
        return readLocks(statement.rows.map(this.row), level, options);
      case 'count':
        return tableLocks(statement.table, this.found(by, statement.table), level, options);
      case 'write':
      case 'insert':
      case 'add':
        return this.rowsToLock(by, statement).flatMap((row) => writeLocks(row, level, options));
      case 'commit':
      case 'rollback':
        return [];
    }
  }

  private perform(by: number, statement: LabStatement): void {
    const { reads } = this.transactions[by]!;
    switch (statement.type) {
      case 'read':
        this.readSum(by, statement.as, statement.rows.map(this.row));
        break;
      case 'count':
        this.readSum(by, statement.as, this.rowsIn(statement.table));
        break;
      case 'write':
      case 'insert': {
        const value = numberToWrite(statement, reads);
        if (value === undefined) this.tell(by, { type: 'skipped' });
        else this.write(by, statement.row, value);
        break;
      }
      case 'add': {
        const before = this.newest(statement.row, () => true);
        this.reads.push({ by, version: before, at: this.events.length + 1 });
        this.write(by, statement.row, (before.value ?? 0) + numberOf(statement.amount, reads));
        break;
      }
      case 'commit':
        if (this.level.watchesConflicts && couldCloseCircle(this, by)) this.refuse(by, 'circle');
        else this.end(by, 'committed');
        break;
      case 'rollback':
        this.end(by, 'rolledBack');
        break;
    }
  }

  private readSum(by: number, as: string, rows: readonly LabRow[]): void {
    const transaction = this.transactions[by]!;
    const versions = rows.map(({ id }) => this.seen(by, id));
    for (const version of versions) this.reads.push({ by, version, at: this.events.length + 1 });
    const value = versions.reduce((sum, version) => sum + (version.value ?? 0), 0);
    transaction.reads = { ...transaction.reads, [as]: value };
    this.tell(by, { type: 'read', as, value });
  }

  private write(by: number, row: string, value: number): void {
    const order = this.versions.filter((version) => version.row === row).length;
    this.versions.push({ row, value, writer: by, order, at: this.events.length + 1 });
    this.tell(by, { type: 'wrote', row, value });
  }

  /** The version that a read sees. */
  private seen(by: number, row: string): LabVersion {
    const { sees, refusesOldWrites } = this.level;
    if (sees === 'newest') return this.newest(row, () => true);
    // A locking read looks at what is there now, unless what has changed since is refused anyway.
    const isOld = sees === 'snapshot' && (refusesOldWrites || !this.options.locksReads);
    const beganAt = this.transactions[by]!.beganAt!;
    return this.newest(row, ({ writer }) => {
      if (writer === by || writer === -1) return true;
      const { status, endedAt = Infinity } = this.transactions[writer]!;
      return status === 'committed' && !(isOld && endedAt >= beganAt);
    });
  }

  private newest(row: string, isSeen: (version: LabVersion) => boolean): LabVersion {
    return this.versions.findLast(
      (version) => version.row === row && !this.isTakenBack(version) && isSeen(version),
    )!;
  }

  private isTakenBack({ writer }: LabVersion): boolean {
    const status = this.transactions[writer]?.status;
    return status === 'rolledBack' || status === 'refused';
  }

  /** Whether a statement would change or lock a row that another has changed and committed since the snapshot. */
  private isTooLate(by: number, statement: LabStatement): boolean {
    const beganAt = this.transactions[by]!.beganAt!;
    return this.rowsToLock(by, statement).some(({ id }) =>
      this.versions.some(({ row, writer }) => {
        if (row !== id || writer === by || writer === -1) return false;
        const { status, endedAt = 0 } = this.transactions[writer]!;
        return status === 'committed' && endedAt >= beganAt;
      }),
    );
  }

  /** The rows that a statement locks against everybody else. */
  private rowsToLock(by: number, statement: LabStatement): readonly LabRow[] {
    switch (statement.type) {
      case 'write':
      case 'insert': {
        const value = numberToWrite(statement, this.transactions[by]!.reads);
        return value === undefined ? [] : [this.row(statement.row)];
      }
      case 'add':
        return [this.row(statement.row)];
      case 'read':
        return this.options.locksReads ? statement.rows.map(this.row) : [];
      case 'count':
        return this.options.locksReads ? this.found(by, statement.table) : [];
      case 'commit':
      case 'rollback':
        return [];
    }
  }

  private refuse(by: number, refusal: Refusal): void {
    this.transactions[by]!.refusal = refusal;
    this.tell(by, { type: 'refused', refusal });
    this.close(by, 'refused');
  }

  private end(by: number, status: 'committed' | 'rolledBack'): void {
    this.tell(by, { type: status });
    this.close(by, status);
  }

  private close(by: number, status: 'committed' | 'rolledBack' | 'refused'): void {
    const transaction = this.transactions[by]!;
    transaction.status = status;
    transaction.endedAt = this.events.length;
    transaction.waitsFor = [];
    transaction.missed = 0;
    if (status !== 'refused') transaction.done++;
    this.waiting = this.waiting.filter((other) => other !== by);
    this.locks.release(by);
  }

  private tell(by: number, what: LabEvent['what']): void {
    this.events.push({ by, statement: this.transactions[by]!.done, what });
  }

  /** The rows of a table that a transaction finds there. */
  private found(by: number, table: string): readonly LabRow[] {
    return this.rowsIn(table).filter(({ id }) => this.seen(by, id).value !== undefined);
  }

  private rowsIn(table: string): readonly LabRow[] {
    return this.scenario.rows.filter((row) => row.table === table);
  }

  private readonly row = (wanted: string): LabRow =>
    this.scenario.rows.find(({ id }) => id === wanted)!;
}

function hasEnded({ status }: LabTransaction): boolean {
  return status !== 'active' && status !== 'waiting';
}
