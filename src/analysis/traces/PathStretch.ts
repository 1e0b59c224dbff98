import type { Id } from '../../model/Id';
import type { PathSort } from '../../model/PathSort';

/** One stretch of a critical path: it begins where the one before ends. Simulated seconds. */
export interface PathStretch {
  readonly sort: PathSort;
  /** Where the time is spent: of a hop the callee, of a pool and a pause the caller. */
  readonly component: Id;
  /** The connection of the call in question; 0: the request itself. */
  readonly connection: Id;
  /** Place of the span in the trace. */
  readonly span: number;
  readonly fromSeconds: number;
  readonly untilSeconds: number;
}
