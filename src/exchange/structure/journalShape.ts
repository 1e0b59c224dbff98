import * as v from 'valibot';
import type { Action } from '../../model/Action';
import type { JournalEntry } from '../../model/JournalEntry';
import { exchangeLimits } from '../exchangeLimits';
import { editShape } from './editShapes';
import { faultShape } from './faultShape';
import { list } from './list';
import { noun } from './noun';
import { countShape, idShape, numberShape } from './plainShapes';

const actionShape: v.GenericSchema<unknown, Action> = v.variant(
  'type',
  [
    noun('an action', { type: v.literal('edit'), edit: editShape }),
    noun('an action', { type: v.literal('break'), id: idShape, fault: faultShape }),
    noun('an action', { type: v.literal('mend'), id: idShape }),
  ],
  'It must be an action: an object whose "type" is edit, break or mend.',
);

/** The live actions of a run. */
export const journalShape: v.GenericSchema<unknown, JournalEntry[]> = list(
  'live actions',
  noun('a live action', { events: countShape, atSeconds: numberShape, action: actionShape }),
  exchangeLimits.journalEntries,
);
