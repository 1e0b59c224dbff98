import type { Design } from '../../model/Design';
import type { KindOf } from '../../model/Kind';
import type { Report } from '../../model/Report';
import type { Trace } from '../../model/Trace';

/** What findings are worked out from: a design, and what one run of it has measured. */
export interface RunEvidence {
  /** As it ran: edits made by hand included. */
  readonly design: Design;
  readonly kindOf: KindOf;
  readonly report: Report;
  /** Of the same run before anything was done to it, where that is known: what its users are used to. */
  readonly calm?: Report;
  /** Of slow and failed requests, where some were recorded. */
  readonly traces?: readonly Trace[];
}
