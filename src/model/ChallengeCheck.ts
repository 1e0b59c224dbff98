import type { Id } from './Id';
import type { Outcome } from './Outcome';

/** One part of the measured score; what is self-assessed is kept apart and never told as measured. */
export type GradedDimension = 'load' | 'faults' | 'correctness' | 'cost' | 'prediction';

/** What a check measures, and what it asks for. Shares are 0 to 1, times seconds; an operation that is missing means all requests. */
export type CheckMeasure =
  /** Time to a good answer; where fewer than nine in ten are answered, `also` as below, there is none. */
  | {
      readonly type: 'latency';
      readonly operation?: Id;
      readonly tenant?: Id;
      /** One of `objectiveQuantiles`. */
      readonly quantile: number;
      readonly mostSeconds: number;
      readonly also?: readonly Outcome[];
    }
  /** Requests answered well and in time, of those that ended. An answer of a fallback counts 0.7, or nothing where it is forbidden. */
  | {
      readonly type: 'success';
      /** Missing: all. */
      readonly operations?: readonly Id[];
      readonly tenants?: readonly Id[];
      readonly leastShare: number;
      readonly fallback?: 'forbidden';
      /** Endings that are answers here: `rejected` where there is a waiting room, `conflict` where it says that nothing is left. */
      readonly also?: readonly Outcome[];
    }
  /** Requests of an operation answered well and in time, each second on average: that nobody is let in is no way to do well. */
  | { readonly type: 'throughput'; readonly operation: Id; readonly leastPerSecond: number }
  /** From a moment until all requests have been answered as well as that for five seconds. */
  | {
      readonly type: 'recovery';
      readonly afterSeconds: number;
      readonly leastShare: number;
      readonly mostSeconds: number;
    }
  /** Reads that returned less than the latest acknowledged version. */
  | { readonly type: 'staleness'; readonly mostShare: number }
  /** Acknowledged writes and messages that are gone. */
  | { readonly type: 'lost' }
  /** Work and side effects done once more, of all of it. */
  | { readonly type: 'duplicates'; readonly mostShare: number }
  /** Units sold above the stock. */
  | { readonly type: 'oversold' }
  /** Messages done after a later one of their key. */
  | { readonly type: 'outOfOrder' }
  /** The age of the oldest waiting message, at its worst; of all queues or those that an operation reaches. */
  | { readonly type: 'messageAge'; readonly operation?: Id; readonly mostSeconds: number }
  /** Of the calls that the needs of the challenge ask for, in the way that the run comes nearest to, those that were made and answered well. */
  | { readonly type: 'fanOut'; readonly leastShare: number }
  /** Calls to the busiest store, or to a component of the challenge, in the busiest stretch of some seconds. */
  | {
      readonly type: 'callRate';
      readonly to: 'stores' | Id;
      readonly mostPerSecond: number;
    }
  /** What was let through above a limit, as a share of it. */
  | {
      readonly type: 'overAdmitted';
      readonly tenant: Id;
      readonly limitPerSecond: number;
      readonly mostShare: number;
    }
  /** US dollars a month at the average load; what is larger than its kind usually is costs as many times more. */
  | { readonly type: 'cost'; readonly mostPerMonth: number }
  /** Components that the candidate has drawn. */
  | { readonly type: 'components'; readonly most: number };

/** One thing that a run of the candidate's design is held against. */
export interface ChallengeCheck {
  /** Within its challenge. */
  readonly id: string;
  readonly dimension: Exclude<GradedDimension, 'prediction'>;
  /** What it is about, in a few words: "Redirects while the cache fills again". */
  readonly title: string;
  readonly measure: CheckMeasure;
  /** Simulated seconds; missing: the whole run. */
  readonly window?: readonly [fromSeconds: number, untilSeconds: number];
  /** The event without which it says nothing: where the drawing has nothing that it could happen to, the check is not measured. */
  readonly event?: string;
  /** Against the other checks of its dimension that could be measured. */
  readonly weight: number;
}
