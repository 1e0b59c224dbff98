import type { Design } from '../model/Design';
import type { Component } from '../model/Component';
import type { Connection } from '../model/Connection';
import type { JournalEntry } from '../model/JournalEntry';
import type { ActiveFault, Mark } from '../model/Snapshot';
import type { SavedPlans } from './plans/PlanRunner';
import type { Saved } from './state/Saveable';

/** A run at one moment, whole: restoring it and going on is the same as having gone on. Plain data. */
export interface Keyframe {
  readonly atSeconds: number;
  readonly events: number;
  /** About how much memory it takes. */
  readonly bytes: number;
  readonly design: Design;
  /** Every component and connection of the run in the order of their places, those that were removed included. */
  readonly components: readonly Component[];
  readonly connections: readonly Connection[];
  readonly faults: readonly ActiveFault[];
  readonly marks: readonly Mark[];
  readonly journal: readonly JournalEntry[];
  readonly plans: SavedPlans;
  /** Clock and place in the timeline. */
  readonly progress: Saved;
  readonly state: readonly Saved[];
}
