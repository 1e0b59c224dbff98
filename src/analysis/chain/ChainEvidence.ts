import type { Design } from '../../model/Design';
import type { KindOf } from '../../model/Kind';
import type { Report } from '../../model/Report';

/** What a causal chain is read from. */
export interface ChainEvidence {
  readonly design: Design;
  readonly kindOf: KindOf;
  /** Reports of one run from its start, in the order of time: what happened between two of them is their difference. */
  readonly moments: readonly Report[];
  /** Rows of `systemColumns`, one for each second from the first. */
  readonly series: Float64Array;
}
