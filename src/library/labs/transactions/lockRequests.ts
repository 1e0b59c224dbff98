import type { IsolationLevel, LockSpan } from './IsolationLevel';
import type { LabOptions } from './LabOptions';
import type { LockRequest } from './LockTable';

/** A row with its table, by their ids. */
interface Place {
  readonly id: string;
  readonly table: string;
}

/** The locks that reading these rows needs at a level. */
export function readLocks(
  rows: readonly Place[],
  level: IsolationLevel,
  options: LabOptions,
): readonly LockRequest[] {
  if (options.locksReads) return rows.flatMap((row) => exclusive(row, true, options));
  return rows.flatMap(({ id, table }) =>
    shared(level.readLock, options.locksTables ? tableName(table) : rowName(id)),
  );
}

/** The locks that asking a table for all of its rows needs, of which these are there. */
export function tableLocks(
  table: string,
  found: readonly Place[],
  level: IsolationLevel,
  options: LabOptions,
): readonly LockRequest[] {
  const span = options.locksReads && level.locksGaps ? 'long' : level.tableLock;
  return [...shared(span, tableName(table)), ...readLocks(found, level, options)];
}

/** The locks that writing a row needs. */
export function writeLocks(
  row: Place,
  level: IsolationLevel,
  options: LabOptions,
): readonly LockRequest[] {
  return exclusive(row, level.writeLock === 'long', options);
}

function exclusive(
  { id, table }: Place,
  isKept: boolean,
  { locksTables }: LabOptions,
): readonly LockRequest[] {
  if (locksTables) return [{ on: tableName(table), mode: 'exclusive', isKept }];
  return [
    { on: tableName(table), mode: 'intent', isKept },
    { on: rowName(id), mode: 'exclusive', isKept },
  ];
}

function shared(span: LockSpan, on: string): readonly LockRequest[] {
  return span === 'none' ? [] : [{ on, mode: 'shared', isKept: span === 'long' }];
}

function rowName(id: string): string {
  return `row ${id}`;
}

function tableName(table: string): string {
  return `table ${table}`;
}
