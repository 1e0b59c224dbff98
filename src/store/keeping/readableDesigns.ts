import { asDesignRecord } from './asDesignRecord';
import type { DesignRecord } from './DesignRecord';
import { recordKeys } from './recordKeys';
import type { RecordStore } from './RecordStore';

/** The designs on this device whose records can be read, the one that was saved last first. */
export async function readableDesigns(records: RecordStore): Promise<readonly DesignRecord[]> {
  return (await records.all(recordKeys.designs))
    .flatMap(([, value]) => asDesignRecord(value) ?? [])
    .toSorted((one, other) => other.savedAtMs - one.savedAtMs);
}
