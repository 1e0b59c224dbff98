import { useMemo } from 'react';
import { useRun } from '../../stores/useRun';
import { useStores } from '../../stores/useStores';
import type { RunHistory } from './ChartLine';

/** Snapshots between two looks at the series: about three times a second. */
const snapshotsPerLook = 3;

/** The seconds of the run; another value whenever there are others, at most some three times a second. */
export function useRunHistory(): RunHistory {
  const { run } = useStores();
  const look = useRun(({ seriesVersion }) => Math.floor(seriesVersion / snapshotsPerLook));
  return useMemo(
    () => ({ series: run.series, details: run.details }),
    // The series change in place: the count tells when to look again.
    // oxlint-disable-next-line react/exhaustive-deps
    [run, look],
  );
}
