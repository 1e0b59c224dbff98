/** Mean number inside of something through which `ratePerSecond` pass and in which each stays for `seconds` (Little's law). */
export function insideByLittle(ratePerSecond: number, seconds: number): number {
  return ratePerSecond * seconds;
}
