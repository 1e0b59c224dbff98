/** A time that is later than another by next to nothing, seconds: of the size of its last bit. */
export function justAfter(seconds: number): number {
  return seconds + Math.max(seconds * Number.EPSILON, Number.MIN_VALUE);
}
