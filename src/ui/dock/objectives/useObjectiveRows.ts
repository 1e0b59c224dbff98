import { useEffect, useMemo } from 'react';
import { latencyLimits } from '../../../analysis/objectives/latencyLimits';
import { useDesign } from '../../stores/useDesign';
import { useRun } from '../../stores/useRun';
import { useStores } from '../../stores/useStores';
import { historyOf } from './historyOf';
import { objectiveRows, type ObjectiveRow } from './objectiveRows';

/** The objectives of the design as they stand, renewed twice in a simulated second. */
export function useObjectiveRows(): readonly ObjectiveRow[] {
  const { run, kindOf } = useStores();
  const history = historyOf(run);
  const design = useDesign((state) => state.design);
  const number = useRun(({ snapshot }) => snapshot?.run);
  const moment = useRun(({ snapshot }) => Math.floor((snapshot?.atSeconds ?? 0) * 2));
  const { objectives } = design;
  useEffect(() => run.runner.judge(latencyLimits(objectives ?? [])), [run, objectives]);
  return useMemo(
    () => objectiveRows(design, run.getState().snapshot, { series: run.series, history }, kindOf),
    // The run and its series change in place; the run's number and the moment tell when.
    // oxlint-disable-next-line react/exhaustive-deps
    [design, run, history, kindOf, number, moment],
  );
}
