import type { Design } from '../../model/Design';

/** A design whose confidence intervals are put to the test, and how long its runs are. */
export interface CoverageStudy {
  /** Name of its family of runs. */
  readonly name: string;
  readonly title: string;
  readonly design: Design;
  /** Simulated seconds that are not measured, and that are, in a short run. */
  readonly warmupSeconds: number;
  readonly measuredSeconds: number;
}
