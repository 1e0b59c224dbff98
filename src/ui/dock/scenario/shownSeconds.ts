/** A moment of a step for a field: to the thousandth of a second. */
export function secondsText(seconds: number): string {
  return String(Math.round(seconds * 1_000) / 1_000);
}
