/** Requests per second in the busiest time, which is so many times the average; 2 to 10 is usual. */
export function peakRate(averagePerSecond: number, peakFactor: number): number {
  return averagePerSecond * peakFactor;
}
