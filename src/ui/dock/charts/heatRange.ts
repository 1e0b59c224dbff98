import { heatBandEdge } from '../../../engine/histogram/heatBandEdge';
import type { HeatColumn } from '../../../store/Details';

/** The durations between which the spread of the latency lies, seconds, with a little room; a decade where there is nothing yet. */
export function heatRange(columns: readonly HeatColumn[]): [low: number, high: number] {
  let first = Infinity;
  let end = -Infinity;
  for (const column of columns) {
    if (column.counts.length > 0) {
      first = Math.min(first, column.first);
      end = Math.max(end, column.first + column.counts.length);
    }
  }
  return first < end
    ? [Math.max(1e-7, heatBandEdge(first) / 1.3), heatBandEdge(Math.min(end, 127)) * 1.3]
    : [1e-3, 1e-2];
}
