import type { Id } from './Id';

/**
 * Something that goes wrong. A fault acts on the running copy only, from its start until it is mended; `flushCache`,
 * `reconnect`, `redeliver` and `switchOver` act at once and have no end. What grows does so at each whole second of the run.
 */
export type Fault =
  /** `instances` instances stop (0: all of them); what they held is lost. Mended, they start empty. */
  | { readonly type: 'kill'; readonly component: Id; readonly instances: number }
  /** Every instance placed in the zone stops. */
  | { readonly type: 'loseZone'; readonly zone: Id }
  /** Service takes `factor` times as long, 0.01 to 1,000; at so many `instances` (missing or 0: at all), the first ones. */
  | {
      readonly type: 'slow';
      readonly component: Id;
      readonly factor: number;
      readonly instances?: number;
    }
  /** A share of the calls fails after the work was done, 0 to 1; at so many `instances` (missing or 0: at all), the first ones. */
  | {
      readonly type: 'errors';
      readonly component: Id;
      readonly share: number;
      readonly instances?: number;
    }
  /** Only a share of the quota is left, 0 to 1. */
  | { readonly type: 'quotaCut'; readonly component: Id; readonly share: number }
  /** Work is taken in and never answered. */
  | { readonly type: 'hang'; readonly component: Id }
  /** The cache forgets everything. */
  | { readonly type: 'flushCache'; readonly component: Id }
  /** Nothing passes in either direction. */
  | { readonly type: 'cut'; readonly connection: Id }
  /** Calls and replies take `addedMs` longer, 0 to 60,000 ms. */
  | { readonly type: 'delay'; readonly connection: Id; readonly addedMs: number }
  /** The source sends `factor` times its starting rate, 0 to 1,000; source 0 is every source. */
  | { readonly type: 'traffic'; readonly component: Id; readonly factor: number }
  /** One key takes `share` of the key space's traffic, 0 to 1; key space 0 is every one. */
  | { readonly type: 'hotKey'; readonly keySpace: Id; readonly share: number }
  /** Every client of the source that holds a connection opens it anew. */
  | { readonly type: 'reconnect'; readonly component: Id }
  /** One tenant sends `factor` times its usual traffic, 0 to 1,000, from every source that sends at a rate. */
  | { readonly type: 'noisyTenant'; readonly tenant: Id; readonly factor: number }
  /** Nothing passes between these zones and all others, in either direction. */
  | { readonly type: 'partition'; readonly zones: readonly Id[] }
  /** The primary of a store stands still, as in a long garbage collection: what it has and gets, it does when it wakes. */
  | { readonly type: 'pausePrimary'; readonly component: Id }
  /** Nothing is copied from the primary of a store to its replicas. */
  | { readonly type: 'stopReplication'; readonly component: Id }
  /** A share of the replies is lost after the work was done, 0 to 1: the caller learns nothing. */
  | { readonly type: 'loseReplies'; readonly component: Id; readonly share: number }
  /** A share of the messages is lost on the way, calls and replies, 0 to 1. */
  | { readonly type: 'lossy'; readonly connection: Id; readonly share: number }
  /** Its name or its certificate has expired: every new call is refused at once; what it has taken in it still does. */
  | { readonly type: 'expire'; readonly component: Id }
  /** Writes, or messages that are to be stored, fail at once. */
  | { readonly type: 'diskFull'; readonly component: Id }
  /** Nothing is handed out to the consumers of a queue, topic or log. */
  | { readonly type: 'stopConsumers'; readonly component: Id }
  /** Everything that consumers have and have not acknowledged is handed out once more. */
  | { readonly type: 'redeliver'; readonly component: Id }
  /**
   * The clocks of the members disagree: evenly spread from `spreadMs` (0 to 60,000 ms) slow to as much fast. Where the latest
   * write wins, one with an older time stamp than the key already has is acknowledged and lost.
   */
  | { readonly type: 'skew'; readonly component: Id; readonly spreadMs: number }
  /** Another member takes the primary's place at once, as at maintenance: nothing acknowledged is lost. */
  | { readonly type: 'switchOver'; readonly component: Id }
  /**
   * Every instance stands still for `pauseMs` (1 to 60,000 ms) every `everySeconds` (0.1 to 3,600 s), as a garbage collection
   * does; each at a time of its own. Work that began while the fault acts is done that much later.
   */
  | {
      readonly type: 'pauses';
      readonly component: Id;
      readonly everySeconds: number;
      readonly pauseMs: number;
    }
  /**
   * Each instance runs out of memory `afterSeconds` (1 to 86,400 s) after its start, crashes, and is back after
   * `restartSeconds` (1 to 3,600 s). The first of n does so after that time, the next ones 1/n of it later each.
   */
  | {
      readonly type: 'leak';
      readonly component: Id;
      readonly afterSeconds: number;
      readonly restartSeconds: number;
    }
  /** At a balancer: the health checks of so many `instances` behind it (0: all) fail for half of every `everySeconds` (0.1 to 3,600 s), though they work. */
  | {
      readonly type: 'flap';
      readonly component: Id;
      readonly instances: number;
      readonly everySeconds: number;
    }
  /** The source's rate grows to `factor` times (0 to 1,000) within `overSeconds` (1 to 1,000,000 s); source 0 is every source. */
  | {
      readonly type: 'ramp';
      readonly component: Id;
      readonly factor: number;
      readonly overSeconds: number;
    }
  /** Service comes to take `factor` times as long (0.01 to 1,000) within `overSeconds` (1 to 1,000,000 s), as data grow. */
  | {
      readonly type: 'grow';
      readonly component: Id;
      readonly factor: number;
      readonly overSeconds: number;
    }
  /**
   * A version of which a share of the answers fails, 0 to 1, is rolled out: one instance after another is restarted, for
   * `bootSeconds` (0.1 to 3,600 s) each. Mending rolls it back in the same way.
   */
  | {
      readonly type: 'deploy';
      readonly component: Id;
      readonly share: number;
      readonly bootSeconds: number;
    };

/** The name of each sort of fault. */
export type FaultType = Fault['type'];
