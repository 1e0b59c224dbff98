import type { Id } from './Id';

/** The quantiles of latency that an objective can be about: those that are told of every second of a run. */
export const objectiveQuantiles = [0.5, 0.95, 0.99] as const;

/** What is promised to the users, about one operation or, without one, about all requests. It never reaches the engine. */
export type Objective =
  /** So long a quantile of the time to a good answer may be: seconds above 0 and up to 3,600. */
  | {
      readonly type: 'latency';
      readonly id: Id;
      readonly operation?: Id;
      /** One of `objectiveQuantiles`. */
      readonly quantile: number;
      readonly mostSeconds: number;
    }
  /** At least this share of the requests that end is answered well and in time, 0 to 1. */
  | {
      readonly type: 'success';
      readonly id: Id;
      readonly operation?: Id;
      readonly leastShare: number;
    }
  /** At most this share of the reads of stores and caches returns an old value, 0 to 1. */
  | { readonly type: 'staleness'; readonly id: Id; readonly mostShare: number }
  /** No acknowledged write and no acknowledged message is lost. */
  | { readonly type: 'lost'; readonly id: Id }
  /** What the whole costs, US dollars a month: 0 to 1,000,000,000,000. */
  | { readonly type: 'cost'; readonly id: Id; readonly mostPerMonth: number };
