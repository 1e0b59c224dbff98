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
  const slice = runs[0]?.design.slice ?? 1;
  // Rates are those of the slice, the bill is that of the fleet.
  const bill = slice === 1 ? '$/month' : `$/month of all ${formatNumber(slice)} slices`;
  const titles = [...paths, 'offered/s', 'good/s', 'success', 'p50', 'p99', bill];
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
