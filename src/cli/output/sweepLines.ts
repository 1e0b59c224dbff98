import { monthlyCostOfRun } from '../../analysis/monthlyCost';
import { kindOf } from '../../catalogue/kindOf';
import { formatNumber } from '../../exchange/words/formatNumber';
import { formatSeconds } from '../../exchange/words/formatSeconds';
import { formatShare } from '../../exchange/words/formatShare';
import { formatTable } from './formatTable';
import { missedObjectives } from './missedObjectives';
import type { SweptRun } from './SweptRun';

/** A sweep for people: one line for each run. */
export function sweepLines(paths: readonly string[], runs: readonly SweptRun[]): readonly string[] {
  const hasObjectives = runs.some(({ design }) => (design.objectives ?? []).length > 0);
  const titles = [...paths, 'offered/s', 'good/s', 'success', 'p50', 'p99', '$/month'];
  return formatTable(
    hasObjectives ? [...titles, 'missed'] : titles,
    runs.map((run) => {
      const { system } = run.report;
      const cells = [
        ...run.values,
        formatNumber(system.offeredPerSecond),
        formatNumber(system.goodputPerSecond),
        formatShare(system.successShare),
        formatSeconds(system.latency.p50Seconds),
        formatSeconds(system.latency.p99Seconds),
        formatNumber(Math.round(monthlyCostOfRun(run.design, run.report, kindOf))),
      ];
      return hasObjectives ? [...cells, String(missedObjectives(run).length)] : cells;
    }),
    0,
  );
}
