import type { Details } from '../../../store/Details';
import type { Series } from '../../../store/Series';

/** The seconds of a run that charts are drawn from. */
export interface RunHistory {
  readonly series: Series;
  readonly details: Details;
}

/** The points of one line: ends of seconds, and a figure for each; NaN where there is none. */
export interface LinePoints {
  readonly times: Float64Array;
  readonly values: Float64Array;
}

/** One line of a chart. */
export interface ChartLine {
  readonly key: string;
  readonly label: string;
  /** A colour token of the theme. */
  readonly colour: string;
  /** The token of the same colour for text. */
  readonly text: 'ok' | 'warn' | 'bad' | 'accent' | 'muted';
  /** Lines differ by their dashes too, not by colour alone. */
  readonly dash?: readonly number[];
  readonly points: (history: RunHistory) => LinePoints;
  /** The ends between which the true figure lies, where they are known. */
  readonly band?: (history: RunHistory) => readonly [low: LinePoints, high: LinePoints];
  /** Whether the line of the run as it was before is drawn beside it. */
  readonly hasGhost?: boolean;
}
