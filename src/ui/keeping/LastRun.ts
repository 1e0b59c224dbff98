import type { ComponentLevel } from '../../analysis/componentState';

/** How a design stood when it last ran on this device. */
export interface LastRun {
  readonly level: ComponentLevel;
  /** What stood worst, in a few words. */
  readonly words: string;
  /** Of the requests answered well, over the measuring window; missing where none was. */
  readonly p99Seconds?: number;
  /** Where the run stood, in simulated seconds. */
  readonly atSeconds: number;
  /** When that was. */
  readonly seenAtMs: number;
}
