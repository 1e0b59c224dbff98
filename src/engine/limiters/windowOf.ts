/** A multiple of the window's length may come out a rounding below it. */
const ROUNDING = 1e-9;

/** The number of the window in which a time lies: windows of `seconds` begin at 0, at `seconds`, and so on. */
export function windowOf(now: number, seconds: number): number {
  return Math.floor(now / seconds + ROUNDING);
}
