import type { Fault } from '../../../model/Fault';
import type { Facts } from './Facts';
import { thresholds } from './thresholds';

/** Faults that act on what sources send. */
const ofTraffic: readonly Fault['type'][] = ['traffic', 'ramp', 'noisyTenant', 'reconnect'];

/**
 * How many times as many requests come as in the calm before; undefined where they are about as many, where the calm is not
 * known, or where what acts is something else: that users come again is then a consequence.
 */
export function risenTimes({ report, before }: Facts): number | undefined {
  const { faults, marks } = report;
  const isOfTraffic =
    faults.length === 0
      ? marks.every(({ type }) => type !== 'break')
      : faults.some(({ fault }) => ofTraffic.includes(fault.type));
  const usual = before?.report.system.offeredPerSecond ?? 0;
  const times = usual > 0 ? (report.system.offeredPerSecond ?? 0) / usual : 0;
  return isOfTraffic && times >= thresholds.risenTimes ? times : undefined;
}
