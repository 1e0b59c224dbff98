import type { Backup, BackedUpRevision } from '../../exchange/backup/Backup';
import { asDesignRecord } from './asDesignRecord';
import { asRevisionRecord } from './asRevisionRecord';
import { recordKeys } from './recordKeys';
import type { RecordStore } from './RecordStore';

/** Everything that is on this device and can be read, the design that was saved last first; its settings are not in there. */
export async function gatherBackup(records: RecordStore): Promise<Pick<Backup, 'designs'>> {
  const found = (await records.all(recordKeys.designs))
    .flatMap(([, value]) => asDesignRecord(value) ?? [])
    .toSorted((one, other) => other.savedAtMs - one.savedAtMs);
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
