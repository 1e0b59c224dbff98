import type { Id } from './Id';

/**
 * Something that goes wrong. A fault acts on the running copy only, from its start until it is mended; `flushCache` acts
 * at once and has no end.
 */
export type Fault =
  /** `instances` instances stop (0: all of them); what they held is lost. Mended, they start empty. */
  | { readonly type: 'kill'; readonly component: Id; readonly instances: number }
  /** Every instance placed in the zone stops. */
  | { readonly type: 'loseZone'; readonly zone: Id }
  /** Service takes `factor` times as long, 0.01 to 1,000. */
  | { readonly type: 'slow'; readonly component: Id; readonly factor: number }
  /** A share of the calls fails after the work was done, 0 to 1. */
  | { readonly type: 'errors'; readonly component: Id; readonly share: number }
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
  | { readonly type: 'hotKey'; readonly keySpace: Id; readonly share: number };

/** The name of each sort of fault. */
export type FaultType = Fault['type'];
