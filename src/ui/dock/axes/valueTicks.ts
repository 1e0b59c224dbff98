import { formatDuration } from '../../format/formatDuration';
import { durationTicks } from './durationTicks';
import { roundTicks } from './roundTicks';

/** The round values along an axis from 0 to `top` whose figures are written by `format`: lengths of time have steps of their own. */
export function valueTicks(top: number, format: (value: number) => string): readonly number[] {
  return format === formatDuration ? durationTicks(top) : roundTicks(top);
}
