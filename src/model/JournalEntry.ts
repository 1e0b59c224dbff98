import type { Action } from './Action';

/**
 * One live action of a run. Replaying the starting design, seed, scenario and journal gives the same run: the action takes
 * effect when exactly `events` events have fired and the clock stands at `atSeconds`.
 */
export interface JournalEntry {
  readonly events: number;
  readonly atSeconds: number;
  readonly action: Action;
  /** An event had fired at that very time; missing: none had, or it is not known. No file and no link says so. */
  readonly atEvent?: true;
}
