import type { BackedUpDesign } from '../../exchange/backup/Backup';
import type { ReadBackup } from '../../exchange/backup/readBackup';
import { limits } from '../../model/limits';
import type { RevisionRecord } from './DesignRecord';
import { freshId } from './freshId';
import { freshRecord } from './freshRecord';
import { mostKept } from './mostKept';
import { readableDesigns } from './readableDesigns';
import { recordKeys } from './recordKeys';
import { revisionBounds } from './revisionBounds';
import type { RecordStore } from './RecordStore';

/** What came of a backup, by the names of its designs. */
export interface Merged {
  readonly added: readonly string[];
  /** They are on this device already, letter for letter. */
  readonly present: readonly string[];
  /** There was no place for them. */
  readonly refused: readonly string[];
}

/** Adds the designs of a backup to those on this device, as kept ones with records of their own; changes none that is there. */
export async function mergeBackup(records: RecordStore, backup: ReadBackup): Promise<Merged> {
  const there = await readableDesigns(records);
  const texts = new Set(there.map(({ text }) => text));
  let kept = there.filter(({ isKept }) => isKept).length;
  const merged = { added: [] as string[], present: [] as string[], refused: [] as string[] };
  for (const design of backup.designs) {
    if (texts.has(design.text)) {
      merged.present.push(design.name);
    } else if (kept >= mostKept) {
      merged.refused.push(design.name);
    } else {
      await add(records, design);
      texts.add(design.text);
      kept += 1;
      merged.added.push(design.name);
    }
  }
  return merged;
}

async function add(
  records: RecordStore,
  { name, parts, savedAtMs, text, revisions }: ReadBackup['designs'][number],
): Promise<void> {
  const id = freshId();
  const record = freshRecord({ id, name, parts, savedAtMs, isKept: true, text });
  const latest = revisions
    .toSorted((one, other) => other.takenAtMs - one.takenAtMs)
    .slice(0, revisionBounds.count)
    .map((one) => revisionRecord(id, one));
  await records.change(recordKeys.design(id), () => ({
    put: [[recordKeys.design(id), record], ...latest],
  }));
}

function revisionRecord(
  id: string,
  { name, takenAtMs, text }: BackedUpDesign['revisions'][number],
): readonly [string, RevisionRecord] {
  const short = name.slice(0, limits.nameCharacters);
  const revision: RevisionRecord = { version: 1, takenAtMs, name: short, parts: 0, text };
  return [recordKeys.revision(id, takenAtMs), revision];
}
