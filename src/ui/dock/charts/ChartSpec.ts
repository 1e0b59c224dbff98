import type { Component } from '../../../model/Component';
import type { ChartLine, RunHistory } from './ChartLine';
import type { ChartName } from './ChartName';

/** What a chart shows depends on what is selected on the canvas. */
export interface ChartContext {
  /** At most three of the selected components. */
  readonly selected: readonly Component[];
  readonly isSlice: boolean;
}

/** One chart of the dock. */
export interface ChartSpec {
  readonly name: ChartName;
  readonly title: string | ((context: ChartContext) => string);
  /** The lines to draw, from what the run has seen. */
  readonly lines: (history: RunHistory, context: ChartContext) => readonly ChartLine[];
  readonly format: (value: number) => string;
  /** The least that the top of the axis stands for. */
  readonly leastTop: number;
  /** Whether each line stands on top of those after it. */
  readonly isStacked?: boolean;
  /** Whether the spread of the latency is drawn behind the lines, on a logarithmic axis. */
  readonly isHeatmap?: boolean;
  /** What stands beside the title while there is no line. */
  readonly empty: string;
}
