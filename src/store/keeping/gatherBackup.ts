import type { Backup, BackedUpRevision } from '../../exchange/backup/Backup';
import { asRevisionRecord } from './asRevisionRecord';
import { readableDesigns } from './readableDesigns';
import { recordKeys } from './recordKeys';
import type { RecordStore } from './RecordStore';

/** Everything that is on this device and can be read, the design that was saved last first; its settings are not in there. */
export async function gatherBackup(records: RecordStore): Promise<Pick<Backup, 'designs'>> {
  const found = await readableDesigns(records);
  const designs = [];
  for (const { id, name, savedAtMs, isKept, text } of found) {
    designs.push({ name, savedAtMs, isKept, text, revisions: await revisionsOf(records, id) });
  }
  return { designs };
}

/** The latest first. */
async function revisionsOf(records: RecordStore, id: string): Promise<readonly BackedUpRevision[]> {
  return (await records.all(recordKeys.revisions(id))).toReversed().flatMap(([, value]) => {
    const one = asRevisionRecord(value);
    return one ? [{ name: one.name, takenAtMs: one.takenAtMs, text: one.text }] : [];
  });
}
