import { outcomes } from '../../model/Outcome';
import type { Series } from '../../store/Series';
import type { ChartLine } from './ChartLine';

/** What a chart draws: seconds first, then one list for each line; a gap where there is no figure. */
export type ChartData = [number[], ...(number | null)[][]];

/** The lines of a series as they are drawn; `stacked` ones are shares of all that ended, each on top of those after it. */
export function chartData(
  series: Series,
  lines: readonly ChartLine[],
  stacked: boolean,
): ChartData {
  const times = [...series.column('time')];
  const columns = lines.map((line) => [...series.column(line.column)].map(orGap));
  return [times, ...(stacked ? stack(columns, endedOf(series)) : columns)];
}

function orGap(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function endedOf(series: Series): readonly number[] {
  const ended = Array.from({ length: series.length }, () => 0);
  for (const outcome of outcomes) {
    series.column(outcome).forEach((value, row) => {
      ended[row] = (ended[row] ?? 0) + (value || 0);
    });
  }
  return ended;
}

function stack(
  columns: readonly (readonly (number | null)[])[],
  ended: readonly number[],
): (number | null)[][] {
  const ground = ended.map(() => 0);
  const stacked = columns.toReversed().map((column) =>
    column.map((value, row) => {
      const all = ended[row] ?? 0;
      ground[row] = (ground[row] ?? 0) + (all > 0 ? (value ?? 0) / all : 0);
      return ground[row] ?? 0;
    }),
  );
  return stacked.toReversed();
}
