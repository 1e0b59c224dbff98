/** Mean seconds that each stays where `inside` are on average and `ratePerSecond` pass (Little's law). */
export function secondsByLittle(inside: number, ratePerSecond: number): number {
  return inside / ratePerSecond;
}
