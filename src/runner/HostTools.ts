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
}
