/** The Universal Scalability Law (Gunther 2007): how throughput grows with what goes on at the same time. */
export interface Scalability {
  /** Throughput of one alone. */
  readonly gamma: number;
  /** Share of the work that only one at a time can do. */
  readonly alpha: number;
  /** Cost of agreement between each two. */
  readonly beta: number;
}

/** Throughput with `load` at the same time, in the unit of gamma: gamma N / (1 + alpha (N - 1) + beta N (N - 1)). */
export function scaledThroughput({ gamma, alpha, beta }: Scalability, load: number): number {
  return (gamma * load) / (1 + alpha * (load - 1) + beta * load * (load - 1));
}
