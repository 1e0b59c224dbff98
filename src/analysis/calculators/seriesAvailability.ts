/** Share of the time in which things that are all needed, and fail independently, are all up: the product of theirs. */
export function seriesAvailability(availabilities: readonly number[]): number {
  return availabilities.reduce((product, availability) => product * availability, 1);
}
