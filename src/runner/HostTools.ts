import type { StartSimulation } from './RunnableSimulation';

/** What the host needs from the place where it runs; tests bring a clock of their own. */
export interface HostTools {
  /** Wall clock, milliseconds; never goes back. */
  readonly nowMs: () => number;
  /** Runs the task soon, after the messages that wait have been answered. */
  defer(task: () => void): void;
  /** Runs the task after about so many milliseconds. */
  delay(task: () => void, afterMs: number): void;
  readonly start: StartSimulation;
  /** Fetches what components of these kinds need and is not there yet; undefined when all of it is. */
  readonly prepare: (kindIds: readonly string[]) => Promise<void> | undefined;
}
