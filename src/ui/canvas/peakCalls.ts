import { connectionColumns, type Snapshot } from '../../model/Snapshot';

const peaks = new WeakMap<Snapshot, number>();
const callsAt = connectionColumns.indexOf('calls');

/** The highest rate of calls on any connection of a snapshot: the measure of the widths of all. */
export function peakCalls(snapshot: Snapshot): number {
  let peak = peaks.get(snapshot);
  if (peak === undefined) {
    peak = 0;
    for (let at = callsAt; at < snapshot.connections.length; at += connectionColumns.length) {
      peak = Math.max(peak, snapshot.connections[at] ?? 0);
    }
    peaks.set(snapshot, peak);
  }
  return peak;
}
