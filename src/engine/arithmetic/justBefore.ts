/** The number next below a positive time, and below 0 for 0. */
export function justBefore(seconds: number): number {
  return seconds > 0 ? seconds * (1 - Number.EPSILON / 2) : -1;
}
