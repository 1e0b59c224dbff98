import type { TriedOut } from '../../analysis/tryOut/tryOut';
import type { Design } from '../../model/Design';
import type { ChainLink, Finding } from '../../model/Finding';
import type { Report } from '../../model/Report';

/** What was found in a run, and what came of the suggestions where they were tried. */
export interface Diagnosis {
  readonly design: Design;
  readonly report: Report;
  /** From the first cause to what users see. */
  readonly chain: readonly ChainLink[];
  readonly findings: readonly Finding[];
  readonly tried: TriedOut | undefined;
}
