/** What becomes of a single server with exponential service that holds at most so many requests. */
export interface BoundedQueue {
  /** Share of the arrivals that are turned away. */
  readonly lossShare: number;
  /** Mean number inside, at work or in line. */
  readonly inside: number;
  /** Mean time of those that are let in. */
  readonly latencySeconds: number;
}

/** M/M/1/K: at most `capacity` requests inside, the one at work included (Kleinrock 1975, section 3.6). Times in seconds. */
export function boundedQueue(
  arrivalsPerSecond: number,
  serviceSeconds: number,
  capacity: number,
): BoundedQueue {
  const load = arrivalsPerSecond * serviceSeconds;
  // Weights of 0 to K inside, each that of one fewer times the load.
  const weights = [1];
  for (let inside = 1; inside <= capacity; inside++) weights.push(weights[inside - 1]! * load);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const lossShare = weights[capacity]! / total;
  const inside = weights.reduce((sum, weight, count) => sum + count * weight, 0) / total;
  return { lossShare, inside, latencySeconds: inside / (arrivalsPerSecond * (1 - lossShare)) };
}
