/** What one look at a record leads to. */
export interface RecordChanges {
  readonly put?: readonly (readonly [key: string, value: unknown])[];
  readonly remove?: readonly string[];
}

/** Records on this device under their keys. Every verb rejects with the browser's own error where the storage fails. */
export interface RecordStore {
  readonly get: (key: string) => Promise<unknown>;
  /** Looks at one record and makes the changes that this leads to: all or none, and no other tab comes in between. */
  readonly change: (key: string, changesOf: (before: unknown) => RecordChanges) => Promise<void>;
  /** All records whose keys begin so, in the order of their keys; at most 5,000. */
  readonly all: (prefix: string) => Promise<readonly (readonly [key: string, value: unknown])[]>;
}
