import type { DesignRecord } from './DesignRecord';

/** The value as the record of a design; undefined where it is damaged, or of a version that this page does not know. */
export function asDesignRecord(value: unknown): DesignRecord | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const one = value as Partial<DesignRecord>;
  const isRecord =
    one.version === 1 &&
    [one.id, one.name, one.writer, one.text].every((text) => typeof text === 'string') &&
    [one.parts, one.savedAtMs, one.serial, one.revisedAtMs].every(Number.isFinite) &&
    typeof one.isKept === 'boolean';
  return isRecord ? (one as DesignRecord) : undefined;
}
