import type { SystemColumn } from '../../../model/Snapshot';
import type { LinePoints, RunHistory } from './ChartLine';

/** The points of one column of the whole. */
export function seriesLine(column: SystemColumn): (history: RunHistory) => LinePoints {
  return ({ series }) => ({ times: series.column('time'), values: series.column(column) });
}
