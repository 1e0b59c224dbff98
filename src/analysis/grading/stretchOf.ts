import type { Report } from '../../model/Report';
import type { TimeSpan } from '../../model/TimeSpan';
import { momentAt } from './momentAt';

/** The reports of a run at the ends of a window. */
export interface Stretch {
  /** Missing: the window begins with the run. */
  readonly earlier: Report | undefined;
  readonly later: Report;
}

/** Finds the reports at the ends of a window; undefined where the run has none by its end. */
export function stretchOf(
  moments: readonly Report[],
  [from, until]: TimeSpan,
): Stretch | undefined {
  const later = momentAt(moments, until);
  const earlier = from > 0 ? momentAt(moments, from) : undefined;
  return later && { earlier, later };
}
