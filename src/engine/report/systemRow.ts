import { outcomes } from '../../model/Outcome';
import { systemColumns } from '../../model/Snapshot';
import type { RequestMeter } from '../measures/RequestMeter';
import type { Durations } from '../measures/WindowedHistogram';
import { outcomeNumber } from '../outcomeNumber';
import { quantileBounds } from './quantileBounds';

/** The row of `systemColumns` of the second that ends now; to be taken before the meter rolls. */
export function systemRow(requests: RequestMeter, second: number): Float64Array {
  const late = requests.late[0]! - requests.late[1]!;
  return rowOf(second, requests.counts, requests.before, 1, requests.latency.second, late);
}

/** A row of `systemColumns` from counts at two moments, the seconds between them, the latencies and the late answers of that time. */
export function rowOf(
  time: number,
  now: Float64Array,
  before: Float64Array,
  seconds: number,
  latency: Durations,
  late: number,
): Float64Array {
  const row = new Float64Array(systemColumns.length);
  const rate = (place: number): number =>
    seconds > 0 ? (now[place]! - before[place]!) / seconds : NaN;
  row[0] = time;
  row[1] = rate(0);
  row[2] = rate(1 + outcomeNumber.ok) + rate(1 + outcomeNumber.degraded);
  if (late > 0) row[2] -= late / seconds;
  row[3] = latency.quantile(0.5);
  row[4] = latency.quantile(0.95);
  row[5] = latency.quantile(0.99);
  for (let outcome = 0; outcome < outcomes.length; outcome++) row[6 + outcome] = rate(1 + outcome);
  row.set(quantileBounds(latency, 0.99), 6 + outcomes.length);
  return row;
}
