import type { Yardstick } from './Yardstick';

/** What a change does to one measure, under the same arrivals: means over the seeds, and how sure their difference is. */
export interface Effect {
  readonly label: string;
  readonly unit: Yardstick['unit'];
  readonly better: Yardstick['better'];
  readonly promised?: number;
  readonly before: number;
  readonly after: number;
  /** Mean of `after - before`, seed by seed, and its 95% interval; null with one seed only. */
  readonly difference: number;
  readonly interval: readonly [low: number, high: number] | null;
  /** Whether the whole interval says the same, or the runs do not overlap; with one seed only: unclear. */
  readonly verdict: 'better' | 'worse' | 'unclear';
}
