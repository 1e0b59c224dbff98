/**
 * Share of the time in which something is up that runs for `hoursUp` on average and is then mended in `hoursDown`: the same
 * whatever the spread of the two (renewal theory).
 */
export function repairedAvailability(hoursUp: number, hoursDown: number): number {
  return hoursUp / (hoursUp + hoursDown);
}
