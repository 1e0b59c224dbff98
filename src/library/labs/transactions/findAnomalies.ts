import type { FoundAnomaly } from './FoundAnomaly';
import type { LabHistory, LabRead, LabVersion } from './LabHistory';

/**
 * The anomalies in what has happened so far, each once for the same rows and transactions, by the definitions of Berenson et al. 1995
 * with versions told apart as in Adya 1999: a read is followed to the version that it saw. What involves a transaction that has been
 * turned back is none, but for dirty reads and writes.
 */
export function findAnomalies(history: LabHistory): readonly FoundAnomaly[] {
  const all = [
    ...dirtyWrites(history),
    ...dirtyReads(history),
    ...changedReads(history),
    ...lostUpdates(history),
    ...readSkews(history),
    ...skewsOfWriters(history),
  ];
  return all.filter(
    (one, place) => all.findIndex((other) => keyOf(other) === keyOf(one)) === place,
  );
}

/** w1[x] … w2[x] before the end of 1. */
function dirtyWrites(history: LabHistory): readonly FoundAnomaly[] {
  return history.versions.flatMap((later) =>
    history.versions
      .filter(
        (earlier) =>
          earlier.row === later.row &&
          earlier.order < later.order &&
          isAnother(earlier, later.writer) &&
          endOf(history, earlier.writer) > later.at,
      )
      .map(({ writer, row }) => found('dirty-write', later.writer, writer, row)),
  );
}

/** w1[x] … r2[x] before the end of 1. */
function dirtyReads(history: LabHistory): readonly FoundAnomaly[] {
  return history.reads
    .filter(({ by, version, at }) => {
      return isAnother(version, by) && endOf(history, version.writer) > at;
    })
    .map(({ by, version }) => found('dirty-read', by, version.writer, version.row));
}

/** r1[x] … r1[x] with another version: a phantom where the row was not there before. */
function changedReads(history: LabHistory): readonly FoundAnomaly[] {
  return pairsOfReads(history).flatMap(([first, second]) => {
    const { version } = second;
    const isOther = first.version.row === version.row && first.version.order !== version.order;
    if (!isOther || !isAnother(version, second.by) || isUndone(history, version.writer)) return [];
    const isNew = first.version.value === undefined;
    return [
      found(isNew ? 'phantom' : 'non-repeatable-read', second.by, version.writer, version.row),
    ];
  });
}

/** r1[x] … w2[x] … w1[x], both committed: what 1 writes comes from before the change of 2. */
function lostUpdates(history: LabHistory): readonly FoundAnomaly[] {
  const { versions, reads } = history;
  return versions.flatMap((own) => {
    const last = reads.findLast(
      ({ by, version, at }) => by === own.writer && version.row === own.row && at <= own.at,
    );
    if (last === undefined || !isCommitted(history, own.writer)) return [];
    return versions
      .filter(
        (between) =>
          between.row === own.row &&
          between.order > last.version.order &&
          between.order < own.order &&
          isAnother(between, own.writer) &&
          isCommitted(history, between.writer),
      )
      .map(({ writer, row }) => found('lost-update', own.writer, writer, row));
  });
}

/** r1[x] … w2[x] … w2[y] … r1[y]: 1 sees x from before and y from after the change of 2. */
function readSkews(history: LabHistory): readonly FoundAnomaly[] {
  return history.reads.flatMap((old) => {
    if (isUndone(history, old.by)) return [];
    const changers = changersOf(history, old).filter((writer) => isCommitted(history, writer));
    return history.reads
      .filter(
        ({ by, version }) =>
          by === old.by && version.row !== old.version.row && changers.includes(version.writer),
      )
      .map(({ version }) => {
        const id = old.version.value === undefined ? 'phantom' : 'read-skew';
        return found(id, old.by, version.writer, old.version.row, version.row);
      });
  });
}

/** r1[x] … r2[y] … w1[y] … w2[x], both committed: each has read what the other then changed. */
function skewsOfWriters(history: LabHistory): readonly FoundAnomaly[] {
  const committed = history.reads.filter(({ by }) => isCommitted(history, by));
  return committed.flatMap((first) =>
    committed
      .filter(
        (second) =>
          second.by > first.by &&
          second.version.row !== first.version.row &&
          changersOf(history, first).includes(second.by) &&
          changersOf(history, second).includes(first.by),
      )
      .map((second) => {
        const isPhantom = first.version.value === undefined || second.version.value === undefined;
        const id = isPhantom ? 'phantom' : 'write-skew';
        return found(id, first.by, second.by, first.version.row, second.version.row);
      }),
  );
}

/** Who has written a newer version of what was read, and has not been turned back. */
function changersOf(history: LabHistory, { by, version }: LabRead): readonly number[] {
  if (version.writer === by) return [];
  return history.versions
    .filter(
      (later) =>
        later.row === version.row &&
        later.order > version.order &&
        isAnother(later, by) &&
        later.writer !== version.writer &&
        !isUndone(history, later.writer),
    )
    .map(({ writer }) => writer);
}

/** Two reads of one transaction that has not been turned back, the earlier first. */
function pairsOfReads(history: LabHistory): readonly (readonly [LabRead, LabRead])[] {
  const reads = history.reads.filter(({ by }) => !isUndone(history, by));
  return reads.flatMap((first) =>
    reads
      .filter((second) => second.by === first.by && second.at > first.at)
      .map((second) => [first, second] as const),
  );
}

function isAnother({ writer }: LabVersion, than: number): boolean {
  return writer !== -1 && writer !== than;
}

function endOf({ transactions }: LabHistory, place: number): number {
  return transactions[place]!.endedAt ?? Infinity;
}

function isCommitted({ transactions }: LabHistory, place: number): boolean {
  return transactions[place]?.status === 'committed';
}

function isUndone({ transactions }: LabHistory, place: number): boolean {
  const status = transactions[place]?.status;
  return status === 'rolledBack' || status === 'refused';
}

function found(
  id: FoundAnomaly['id'],
  by: number,
  other: number,
  row: string,
  secondRow?: string,
): FoundAnomaly {
  return { id, by, other, row, ...(secondRow !== undefined && { secondRow }) };
}

function keyOf({ id, by, other, row, secondRow = '' }: FoundAnomaly): string {
  return [id, by, other, row, secondRow].join(' ');
}
