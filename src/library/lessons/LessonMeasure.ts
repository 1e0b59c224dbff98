import type { Id } from '../../model/Id';

/** Quantiles of a duration that a lesson can be about. */
export type LessonQuantile = 'p50Seconds' | 'p95Seconds' | 'p99Seconds';

/** A figure that is taken from the report of a run. Shares are 0 to 1, times in seconds, rates per second. */
export type LessonMeasure =
  /** Share of the requests that ended which were answered well and in time; of all, of one operation or of one tenant. */
  | { readonly type: 'success'; readonly operation?: Id; readonly tenant?: Id }
  /** Share of the requests that ended which were not. */
  | { readonly type: 'failed'; readonly operation?: Id; readonly tenant?: Id }
  /** Requests answered well and in time, per second. */
  | { readonly type: 'goodput'; readonly operation?: Id }
  /** How long good answers took. */
  | {
      readonly type: 'latency';
      readonly quantile: LessonQuantile;
      readonly operation?: Id;
      readonly tenant?: Id;
    }
  /** How long a component took for good answers. */
  | {
      readonly type: 'residence';
      readonly quantile: LessonQuantile;
      readonly component: Id;
    }
  /** Calls that arrive at a component per second. */
  | { readonly type: 'arrivals'; readonly component: Id }
  /** Calls along a connection per second, attempts counted one by one. */
  | { readonly type: 'calls'; readonly connection: Id }
  /** The most of them in one of the moments into which the run is cut, per second. */
  | { readonly type: 'peakCalls'; readonly connection: Id }
  /** Calls along a connection for each request that the users started. */
  | { readonly type: 'callsEach'; readonly connection: Id }
  /** Copies of slow calls, as a share of all calls along a connection. */
  | { readonly type: 'copies'; readonly connection: Id }
  /** Share of the look-ups of a cache that found their key, or did not. */
  | { readonly type: 'hits'; readonly component: Id }
  | { readonly type: 'misses'; readonly component: Id }
  /** Share of the reads of a store or cache that got an old value. */
  | { readonly type: 'stale'; readonly component: Id }
  /** Share of the slots that are at work or held. */
  | { readonly type: 'used'; readonly component: Id }
  /** Highest such share of a single instance. */
  | { readonly type: 'usedMost'; readonly component: Id }
  /** Acknowledged writes that are gone, by a store or by a cache that writes later. */
  | { readonly type: 'lost'; readonly component: Id }
  /** Units sold, and those that were not there. */
  | { readonly type: 'sold'; readonly component: Id }
  | { readonly type: 'oversold'; readonly component: Id }
  /** US dollars a month, at the load of the run. */
  | { readonly type: 'cost' };
