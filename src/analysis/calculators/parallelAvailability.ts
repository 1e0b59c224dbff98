/** Share of the time in which at least one of several things that fail independently is up. */
export function parallelAvailability(availabilities: readonly number[]): number {
  return 1 - availabilities.reduce((product, availability) => product * (1 - availability), 1);
}
