import { repairedAvailability } from './repairedAvailability';

/**
 * Mean hours from one moment at which both of two equal, independent things are down to the next: a failure of one while the
 * other is down, each at the rate of failures of one that is up (renewal theory).
 */
export function hoursBetweenPairFailures(hoursUp: number, hoursDown: number): number {
  const up = repairedAvailability(hoursUp, hoursDown);
  return 1 / ((2 / hoursUp) * up * (1 - up));
}
