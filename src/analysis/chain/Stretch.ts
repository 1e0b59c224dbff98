import type { Id } from '../../model/Id';
import type { Failing } from '../findings/facts/Failing';

/** A component between two moments: rates per second, shares 0 to 1, mean numbers. */
export interface ComponentStretch {
  readonly arrivals: number;
  readonly busy: number;
  readonly held: number;
  readonly waiting: number;
  /** Answers of its own that were "queue full", per second. */
  readonly turnedAway: number;
  /** Mean time of one piece of work, seconds; 0 where none was begun. */
  readonly workSeconds: number;
  /** Share of its look-ups that found their key; NaN where there were none. */
  readonly hitRatio: number;
  /** Messages stored and not done, at the end. */
  readonly backlog: number;
}

/** A run between two moments. */
export interface Stretch {
  readonly fromSeconds: number;
  readonly untilSeconds: number;
  /** Requests per second. */
  readonly offered: number;
  /** The requests that ended in it and were not answered well and in time. */
  readonly failing: Failing;
  /** Worst p99 of one second, seconds; NaN where nothing was answered. */
  readonly p99: number;
  readonly components: ReadonlyMap<Id, ComponentStretch>;
  /** By connection: attempts after the first, as a share of the first ones. */
  readonly retries: ReadonlyMap<Id, number>;
}
