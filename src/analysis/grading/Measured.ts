import type { Id } from '../../model/Id';

/** What a check has measured in one run. */
export interface Measured {
  /** In the unit of the check; Infinity: it never came to it; null: this run has nothing to measure it by. */
  readonly value: number | null;
  /** When it was at its worst, or first went wrong, simulated seconds; missing: nothing in particular. */
  readonly atSeconds?: number;
  readonly component?: Id;
}
