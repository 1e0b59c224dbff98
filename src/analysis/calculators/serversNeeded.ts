/**
 * Servers for so many requests per second, where each can do `ratePerServer` and is to be busy for at most `utilisation` of
 * the time, 0 to 1; `spare` of them can be missing.
 */
export function serversNeeded(
  ratePerSecond: number,
  ratePerServer: number,
  utilisation: number,
  spare = 0,
): number {
  // A quotient that should be whole may come out a rounding above.
  return Math.ceil(ratePerSecond / (ratePerServer * utilisation) - 1e-9) + spare;
}
