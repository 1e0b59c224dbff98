import type { Design } from '../model/Design';
import type { JournalEntry } from '../model/JournalEntry';
import type { TimeMark } from '../model/Snapshot';
import type { Series } from './Series';

/** A run as it was shown before it went back: enough to draw it, and to come to it again. */
export interface KnownFuture {
  readonly series: Series;
  readonly untilSeconds: number;
  readonly marks: readonly TimeMark[];
  /** The design that the run began with, and what was done to it. */
  readonly started: Design;
  readonly journal: readonly JournalEntry[];
}

/** A future that another one has taken the place of. */
export interface ReplacedFuture extends KnownFuture {
  /** From where on the runs differ. */
  readonly fromSeconds: number;
  /** The saved design as it was before that. */
  readonly design: Design;
}
