import type { LatencyLimit } from '../../model/LatencyLimit';
import type { LimitStanding, Standing } from '../../model/Standing';

/** How good answers stand against a limit; undefined where nobody asked about it. */
export function limitStanding(
  limits: Standing['limits'],
  { operation, seconds }: LatencyLimit,
): LimitStanding | undefined {
  return limits?.find(({ limit }) => limit.operation === operation && limit.seconds === seconds);
}
