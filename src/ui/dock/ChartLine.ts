import type { SystemColumn } from '../../model/Snapshot';

/** One line of a chart. */
export interface ChartLine {
  readonly column: SystemColumn;
  readonly label: string;
  /** A colour token of the theme. */
  readonly colour: string;
  /** The token of the same colour for text. */
  readonly text: 'ok' | 'warn' | 'bad' | 'accent' | 'muted';
  /** Lines differ by their dashes too, not by colour alone. */
  readonly dash?: readonly number[];
}
