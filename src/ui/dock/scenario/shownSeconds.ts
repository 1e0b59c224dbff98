/** A moment of a step for a field: to the thousandth of a second. */
export function shownSeconds(seconds: number): number {
  return Math.round(seconds * 1_000) / 1_000;
}
