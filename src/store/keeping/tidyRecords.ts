import { asDesignRecord } from './asDesignRecord';
import { asRevisionRecord } from './asRevisionRecord';
import { heldDesigns } from './heldDesigns';
import { readableDesigns } from './readableDesigns';
import { recordKeys } from './recordKeys';
import type { RecordStore } from './RecordStore';
import { thinRevisions } from './thinRevisions';

/** Most designs that were left and not kept; the oldest go first, those kept never by themselves. */
const mostRecent = 12;

/** Thins the revisions of one design, and lets the oldest designs go that nobody kept. What cannot be read stays. */
export async function tidyRecords(records: RecordStore, id: string, nowMs: number): Promise<void> {
  await thin(records, id, nowMs);
  const held = await heldDesigns();
  const left = (await readableDesigns(records)).filter(
    (one) => !one.isKept && one.id !== id && !held.has(one.id),
  );
  for (const { id: oldest } of left.slice(mostRecent)) {
    await removeAll(records, oldest);
  }
}

async function thin(records: RecordStore, id: string, nowMs: number): Promise<void> {
  const revisions = (await records.all(recordKeys.revisions(id))).flatMap(([key, value]) => {
    const one = asRevisionRecord(value);
    return one ? [{ ...one, key, characters: one.text.length }] : [];
  });
  const stays = new Set(thinRevisions(revisions, nowMs));
  const remove = revisions.filter((one) => !stays.has(one)).map(({ key }) => key);
  if (remove.length > 0) await records.change(recordKeys.latest, () => ({ remove }));
}

async function removeAll(records: RecordStore, id: string): Promise<void> {
  const revisions = await records.all(recordKeys.revisions(id));
  await records.change(recordKeys.design(id), (found) =>
    // Somebody may have kept it just now.
    asDesignRecord(found)?.isKept === true
      ? {}
      : { remove: [recordKeys.design(id), ...revisions.map(([key]) => key)] },
  );
}
