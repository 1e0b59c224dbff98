import { useCallback, type KeyboardEvent } from 'react';
import type { TimeMark } from '../../../model/Snapshot';
import { chartView, zoomBy } from './chartView';

/** What keys do on a chart: arrows move the cursor, + and − zoom, Escape shows all, M goes to the next mark. */
export function useChartKeys(
  endSeconds: number,
  marks: readonly TimeMark[],
): (event: KeyboardEvent) => void {
  return useCallback(
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }
      if (handle(event, Math.floor(endSeconds), marks)) {
        event.preventDefault();
        event.stopPropagation();
      }
    },
    [endSeconds, marks],
  );
}

function handle(
  { key, shiftKey }: KeyboardEvent,
  endSeconds: number,
  marks: readonly TimeMark[],
): boolean {
  const { cursor = endSeconds, zoom } = chartView.getState();
  const point = (second: number) =>
    chartView.setState({ cursor: Math.max(0, Math.min(second, endSeconds)) });
  switch (key) {
    case 'ArrowLeft':
      point(cursor - (shiftKey ? 10 : 1));
      return true;
    case 'ArrowRight':
      point(cursor + (shiftKey ? 10 : 1));
      return true;
    case 'Home':
      point(zoom?.fromSeconds ?? 0);
      return true;
    case 'End':
      point(zoom?.toSeconds ?? endSeconds);
      return true;
    case '+':
    case '=':
      zoomBy(0.5, endSeconds);
      return true;
    case '-':
    case '_':
      zoomBy(2, endSeconds);
      return true;
    case 'Escape':
      chartView.setState({ zoom: undefined, cursor: undefined });
      return zoom !== undefined;
    case 'm':
    case 'M': {
      const seconds = marks.map(({ atSeconds }) => Math.round(atSeconds));
      const next = shiftKey
        ? seconds.findLast((second) => second < cursor)
        : (seconds.find((second) => second > cursor) ?? seconds[0]);
      if (next !== undefined) point(next);
      return true;
    }
    default:
      return false;
  }
}
