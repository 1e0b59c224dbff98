import type { Design } from '../../model/Design';
import type { DesignRecord, RevisionRecord } from './DesignRecord';
import { recordKeys } from './recordKeys';

/** So often at most, the state that is overwritten stays as a revision. */
const revisionEveryMs = 120_000;

interface Writing extends Pick<DesignRecord, 'id' | 'serial' | 'writer' | 'text'> {
  readonly design: Design;
  readonly nowMs: number;
}

/** The record that a design is written to now, and the revision that the one before becomes, where that is due. */
export function successorOf(
  { id, serial, writer, design, text, nowMs }: Writing,
  before: DesignRecord | undefined,
): { readonly record: DesignRecord; readonly revision?: readonly [string, RevisionRecord] } {
  const { revisedAtMs = 0, isKept = false } = before ?? {};
  const isDue =
    before !== undefined &&
    before.parts > 0 &&
    before.text !== text &&
    nowMs - revisedAtMs >= revisionEveryMs;
  const record: DesignRecord = {
    version: 1,
    id,
    name: design.name,
    parts: design.components.length,
    savedAtMs: nowMs,
    isKept,
    serial: (before?.serial ?? serial) + 1,
    writer,
    revisedAtMs: isDue ? nowMs : revisedAtMs,
    text,
  };
  return isDue ? { record, revision: revisionOf(before) } : { record };
}

function revisionOf({ id, name, parts, savedAtMs, text }: DesignRecord) {
  const revision: RevisionRecord = { version: 1, takenAtMs: savedAtMs, name, parts, text };
  return [recordKeys.revision(id, savedAtMs), revision] as const;
}
