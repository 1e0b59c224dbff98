import type { Id } from './Id';

/** What is promised to the users, about one operation or, without one, about all requests. */
export type Objective =
  /** So long a quantile of the time to a good answer may be: `quantile` 0.5 to 0.999. */
  | {
      readonly type: 'latency';
      readonly id: Id;
      readonly operation?: Id;
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
  /** What the whole costs, US dollars a month. */
  | { readonly type: 'cost'; readonly id: Id; readonly mostPerMonth: number };
