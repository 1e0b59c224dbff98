import { createStore } from 'zustand/vanilla';
import type { ChartName } from './ChartName';

/** A stretch of simulated time, seconds. */
export interface Stretch {
  readonly fromSeconds: number;
  readonly toSeconds: number;
}

/** What all charts share while the page is open: the zoom, the cursor, and which of them are shown. */
interface ChartViewState {
  /** Missing: the whole run. */
  readonly zoom: Stretch | undefined;
  /** The second that figures are read at; missing: the latest. */
  readonly cursor: number | undefined;
  /** The charts at normal height, the one chosen longest ago first; at most three. */
  readonly chosen: readonly ChartName[];
  readonly hasTable: boolean;
}

/** How many charts stand side by side in the dock. */
export const mostCharts = 3;

const leastZoomSeconds = 4;

/** The store of that. */
export const chartView = createStore<ChartViewState>(() => ({
  zoom: undefined,
  cursor: undefined,
  chosen: ['latency', 'requests', 'errors'],
  hasTable: false,
}));

/** Shows a stretch, within the run and not shorter than four seconds; the whole run where it covers all of it. */
export function zoomTo(fromSeconds: number, toSeconds: number, endSeconds: number): void {
  const length = Math.max(leastZoomSeconds, toSeconds - fromSeconds);
  const from = Math.max(0, Math.min((fromSeconds + toSeconds - length) / 2, endSeconds - length));
  const isAll = length >= endSeconds;
  chartView.setState({
    zoom: isAll ? undefined : { fromSeconds: from, toSeconds: from + length },
  });
}

/** Shows more or less: `factor` 0.5 is half of what is shown, around the cursor where there is one. */
export function zoomBy(factor: number, endSeconds: number): void {
  const { zoom, cursor } = chartView.getState();
  const { fromSeconds, toSeconds } = zoom ?? { fromSeconds: 0, toSeconds: endSeconds };
  const middle =
    cursor !== undefined && cursor >= fromSeconds && cursor <= toSeconds
      ? cursor
      : (fromSeconds + toSeconds) / 2;
  const half = ((toSeconds - fromSeconds) * factor) / 2;
  zoomTo(middle - half, middle + half, endSeconds);
}

/** Shows a chart at normal height, in the place of the one chosen longest ago; hides it where it is shown. */
export function toggleChart(name: ChartName): void {
  chartView.setState(({ chosen }) => ({
    chosen: chosen.includes(name)
      ? chosen.filter((other) => other !== name)
      : [...chosen, name].slice(-mostCharts),
  }));
}
