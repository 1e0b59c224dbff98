/** How many wait after `seconds` in which more came than could be served, both per second; none where they could. */
export function waitingAfter(arrivals: number, served: number, seconds: number): number {
  return Math.max(0, arrivals - served) * seconds;
}
