import type { Design } from '../model/Design';
import type { JournalEntry } from '../model/JournalEntry';
import type { KindOf } from '../model/Kind';
import { limits } from '../model/limits';
import { Reading } from './settle/Reading';
import { scopeOf } from './settle/scopeOf';
import { settleEdit } from './settle/settleEdit';
import { settleFault } from './settle/settleFault';
import { isWithinBounds } from './structure/isWithinBounds';
import { journalShape } from './structure/journalShape';
import { parseStructure } from './structure/parseStructure';

/** A valid journal, or a notice that it was left out: a journal is never mended, because it would tell of another run. */
export type JournalResult =
  | { readonly ok: true; readonly journal: readonly JournalEntry[]; readonly notices: readonly [] }
  | { readonly ok: false; readonly notices: readonly string[] };

/** Makes a valid journal of any value; `design` is the one that its run began with. */
export function readJournal(value: unknown, design: Design, kindOf: KindOf): JournalResult {
  const reading = new Reading('strict', kindOf);
  const entries = isWithinBounds(value) ? parseStructure(reading, journalShape, value) : undefined;
  if (entries !== undefined && areInOrder(entries)) {
    const scope = { ...scopeOf(design, kindOf), closed: false };
    const journal = entries.map((entry, index) => settleEntry(reading, entry, index, scope));
    if (reading.problems.length === 0) {
      return { ok: true, journal, notices: [] };
    }
  }
  const notice = 'The live actions of the run could not be read and were left out.';
  return { ok: false, notices: [notice] };
}

function areInOrder(entries: readonly JournalEntry[]): boolean {
  return entries.every(({ events, atSeconds }, index) => {
    const before = entries[index - 1];
    return (
      atSeconds >= (before?.atSeconds ?? 0) &&
      atSeconds <= limits.simulatedSeconds &&
      events >= (before?.events ?? 0)
    );
  });
}

function settleEntry(
  reading: Reading,
  { events, atSeconds, action }: JournalEntry,
  index: number,
  scope: Parameters<typeof settleEdit>[3],
): JournalEntry {
  const path = `journal[${index}].action`;
  switch (action.type) {
    case 'edit': {
      const edit = settleEdit(reading, path, action.edit, scope) ?? action.edit;
      return { events, atSeconds, action: { type: 'edit', edit } };
    }
    case 'break': {
      const fault = settleFault(reading, { path, name: '' }, action.fault, scope) ?? action.fault;
      return { events, atSeconds, action: { type: 'break', id: action.id, fault } };
    }
    case 'mend':
      return { events, atSeconds, action: { type: 'mend', id: action.id } };
  }
}
