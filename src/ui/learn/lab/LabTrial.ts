import type { LevelId } from '../../../library/labs/transactions/IsolationLevel';
import type { LabOptions } from '../../../library/labs/transactions/LabOptions';

/** What is tried in the lab at the moment. */
export interface LabTrial {
  readonly scenario: string;
  readonly level: LevelId;
  readonly options: LabOptions;
  /** Whose turns have been taken, by place. */
  readonly turns: readonly number[];
  /** The order that is followed, of which the turns are the beginning; missing: whatever is pressed next. */
  readonly plan?: readonly number[];
}
