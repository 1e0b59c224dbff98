import type { Id } from './Id';
import type { TenantShare } from './ParameterValue';

/** What a client does next with the key that it has just been answered about. */
export interface FollowUp {
  /** The operation that follows; never one that leads back to this one. */
  readonly operation: Id;
  /** From the answer to the start of what follows, milliseconds: 0 to 86,400,000. */
  readonly delayMs: number;
  /** Share of the good answers that are followed, 0 to 1. */
  readonly share: number;
}

/** One thing that a client can ask for, such as "GET /timeline". */
export interface Operation {
  readonly id: Id;
  readonly name: string;
  /**
   * A read looks a key up; an update writes an existing key; an insert writes a new one; a conditional update writes only
   * if the key still has the version that was read before, and else fails as a conflict.
   */
  readonly access: 'read' | 'update' | 'insert' | 'conditional';
  readonly keySpace: Id;
  /** How much it matters where a line or a gate tells requests apart: 0 the least to 9 the most; missing: `usualPriority`. */
  readonly priority?: number;
  /** Size of the request and of the reply on the wire, bytes, 0 to 1,000,000,000; missing: 0, no time at all. */
  readonly requestBytes?: number;
  readonly replyBytes?: number;
  /** Whose requests they are; missing: as the shares of the design's tenants say. */
  readonly tenants?: readonly TenantShare[];
  readonly follow?: FollowUp;
}
