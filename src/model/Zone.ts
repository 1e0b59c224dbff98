import type { Id } from './Id';

/** A place that can be lost as a whole: instances are placed in zones, and network delay follows the pair of places. */
export interface Zone {
  readonly id: Id;
  readonly name: string;
  /** Zones with the same region are one metropolitan network apart; others are a wide-area network apart. */
  readonly region: string;
}
