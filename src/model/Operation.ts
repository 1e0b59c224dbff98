import type { Id } from './Id';

/** One thing that a client can ask for, such as "GET /timeline". */
export interface Operation {
  readonly id: Id;
  readonly name: string;
  /** A read looks a key up; an update writes an existing key; an insert writes a new one. */
  readonly access: 'read' | 'update' | 'insert';
  readonly keySpace: Id;
}
