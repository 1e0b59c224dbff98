import type { Design } from '../../model/Design';
import type { Report } from '../../model/Report';

/** One run of a sweep: the values that were set, in the order of what was turned. */
export interface SweptRun {
  readonly values: readonly string[];
  readonly design: Design;
  readonly report: Report;
}
