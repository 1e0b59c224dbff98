import { useEffect } from 'react';
import { latencyLimits } from '../../../analysis/objectives/latencyLimits';
import type { Design } from '../../../model/Design';
import type { RunStore } from '../../../store/runStore';
import { useDesign } from '../../stores/useDesign';
import { useRun } from '../../stores/useRun';
import type { Stores } from '../../stores/Stores';
import { useStores } from '../../stores/useStores';
import { historyOf } from './historyOf';
import { objectiveRows, type ObjectiveRow } from './objectiveRows';

/** What was judged last of a run, and of which moment. */
interface Judged {
  readonly design: Design;
  readonly number: number | undefined;
  readonly moment: number;
  readonly rows: readonly ObjectiveRow[];
}

const judged = new WeakMap<RunStore, Judged>();

/** The objectives of the design as they stand, renewed twice in a simulated second; judged once for all who ask. */
export function useObjectiveRows(): readonly ObjectiveRow[] {
  const stores = useStores();
  const { run } = stores;
  // It notes the seconds of the run from here on.
  historyOf(run);
  const design = useDesign((state) => state.design);
  const number = useRun(({ snapshot }) => snapshot?.run);
  const moment = useRun(({ snapshot }) => Math.floor((snapshot?.atSeconds ?? 0) * 2));
  const { objectives } = design;
  useEffect(() => run.runner.judge(latencyLimits(objectives ?? [])), [run, objectives]);
  return judge(stores, design, number, moment);
}

function judge(
  { run, kindOf }: Stores,
  design: Design,
  number: number | undefined,
  moment: number,
): readonly ObjectiveRow[] {
  const last = judged.get(run);
  if (last?.design === design && last.number === number && last.moment === moment) return last.rows;
  const seconds = { series: run.series, history: historyOf(run) };
  const rows = objectiveRows(design, run.getState().snapshot, seconds, kindOf);
  judged.set(run, { design, number, moment, rows });
  return rows;
}
