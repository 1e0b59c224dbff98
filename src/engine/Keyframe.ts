import type { Design } from '../model/Design';
import type { Component } from '../model/Component';
import type { Connection } from '../model/Connection';
import type { JournalEntry } from '../model/JournalEntry';
import type { ActiveFault, TimeMark } from '../model/Snapshot';
import type { SavedPlans } from './plans/PlanRunner';
import type { Saved } from './state/Saveable';

/** What a run is made of, and its state. Plain data. */
export interface SavedWorld {
  /** Every key space, operation and tenant of the run, in the order of their numbers. */
  readonly traffic: Pick<Design, 'keySpaces' | 'operations' | 'tenants'>;
  /** Every component and connection of the run in the order of their places, those that were removed included. */
  readonly components: readonly Component[];
  readonly links: readonly SavedLink[];
  readonly plans: SavedPlans;
  readonly faults: readonly ActiveFault[];
  readonly state: readonly Saved[];
}

/** A connection and the places of the components at its ends. */
export interface SavedLink {
  readonly connection: Connection;
  readonly from: number;
  readonly to: number;
}

/** A run at one moment, whole: restoring it and going on is the same as having gone on. Plain data. */
export interface Keyframe extends SavedWorld {
  readonly atSeconds: number;
  readonly events: number;
  /** About how much memory it takes. */
  readonly bytes: number;
  readonly design: Design;
  readonly marks: readonly TimeMark[];
  readonly journal: readonly JournalEntry[];
  /** Clock and place in the timeline. */
  readonly progress: Saved;
}
