import type { Report } from '../../model/Report';

/** The report of a run that was taken at a moment or, where there is none, the last one before it. */
export function momentAt(moments: readonly Report[], seconds: number): Report | undefined {
  return moments.findLast(({ atSeconds }) => atSeconds <= seconds);
}
