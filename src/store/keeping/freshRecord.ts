import type { DesignRecord } from './DesignRecord';

/** A record that no tab has written yet: of a design that came from elsewhere. */
export function freshRecord(
  known: Pick<DesignRecord, 'id' | 'name' | 'parts' | 'savedAtMs' | 'isKept' | 'text'>,
): DesignRecord {
  return { version: 1, ...known, serial: 1, writer: '', revisedAtMs: 0 };
}
