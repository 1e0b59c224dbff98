/** Seconds until none of `waiting` is left, while more arrive, both per second; Infinity where no fewer arrive than are served. */
export function secondsToDrain(waiting: number, arrivals: number, served: number): number {
  if (waiting === 0) return 0;
  return served > arrivals ? waiting / (served - arrivals) : Infinity;
}
