import { outcomes, type Outcome } from '../../../model/Outcome';
import type { Series } from '../../../store/Series';

/** Requests that ended in each second, of some outcomes or of all. */
export function endedPerSecond(
  series: Series,
  counted: (outcome: Outcome) => boolean = () => true,
): Float64Array {
  const ended = new Float64Array(series.length);
  for (const outcome of outcomes.filter(counted)) {
    series.column(outcome).forEach((value, row) => {
      ended[row] = (ended[row] ?? 0) + (value || 0);
    });
  }
  return ended;
}
