import type { Id } from '../../../model/Id';
import type { WatchedColumn } from '../../../model/Snapshot';
import type { LinePoints, RunHistory } from './ChartLine';

const nothing: LinePoints = { times: new Float64Array(0), values: new Float64Array(0) };

/** The points of one column of a watched component. */
export function watchedLine(
  component: Id,
  column: WatchedColumn,
): (history: RunHistory) => LinePoints {
  return ({ details }) => {
    const table = details.of(component);
    return table === undefined
      ? nothing
      : { times: table.column('time'), values: table.column(column) };
  };
}
