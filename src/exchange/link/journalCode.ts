import type { Action } from '../../model/Action';
import type { JournalEntry } from '../../model/JournalEntry';
import { exchangeLimits } from '../exchangeLimits';
import type { Code } from './Code';
import { faultCode } from './faultCode';
import type { LinkReader } from './LinkReader';
import type { LinkWriter } from './LinkWriter';
import { editCode } from './scenarioCode';
import { wireTables } from './wireTables';

/** The live actions of a run; their numbers of events as differences. */
export const journalCode: Code<readonly JournalEntry[]> = {
  write(out, journal) {
    out.count(journal.length);
    out.signedColumn(journal.map(({ events }, at) => events - (journal[at - 1]?.events ?? 0)));
    for (const { atSeconds, action } of journal) {
      out.number(atSeconds);
      writeAction(out, action);
    }
  },
  read(from) {
    let events = 0;
    return from.signedColumn(from.count(exchangeLimits.journalEntries)).map((step) => {
      events += step;
      from.spend();
      return { events, atSeconds: from.number(), action: readAction(from) };
    });
  },
};

function writeAction(out: LinkWriter, action: Action): void {
  wireTables.action.write(out, action.type);
  switch (action.type) {
    case 'edit':
      editCode.write(out, action.edit);
      return;
    case 'break':
      out.id(action.id);
      faultCode.write(out, action.fault);
      return;
    case 'mend':
      out.id(action.id);
      return;
  }
}

function readAction(from: LinkReader): Action {
  const type = wireTables.action.read(from);
  switch (type) {
    case 'edit':
      return { type, edit: editCode.read(from) };
    case 'break':
      return { type, id: from.id(), fault: faultCode.read(from) };
    case 'mend':
      return { type, id: from.id() };
  }
}
