import type { Id } from '../../model/Id';
import type { Kind } from '../../model/Kind';

/** What a part of a design may refer to. */
export interface Scope {
  /** Whether the sets are complete. Inside an edit they are not: an earlier edit may have made what a later one names. */
  readonly closed: boolean;
  readonly zones: ReadonlySet<Id>;
  readonly keySpaces: ReadonlySet<Id>;
  readonly operations: ReadonlySet<Id>;
  readonly tenants: ReadonlySet<Id>;
  readonly connections: ReadonlySet<Id>;
  readonly kindOfComponent: ReadonlyMap<Id, Kind>;
}
