import type { RevisionRecord } from './DesignRecord';

/** The value as a revision of a design; undefined where it is damaged, or of a version that this page does not know. */
export function asRevisionRecord(value: unknown): RevisionRecord | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const one = value as Partial<RevisionRecord>;
  const isRecord =
    one.version === 1 &&
    typeof one.name === 'string' &&
    typeof one.text === 'string' &&
    Number.isFinite(one.parts) &&
    Number.isFinite(one.takenAtMs);
  return isRecord ? (one as RevisionRecord) : undefined;
}
