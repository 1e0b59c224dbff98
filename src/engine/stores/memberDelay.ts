import type { Id } from '../../model/Id';

const WITHIN_ZONE = 0.000_125;
const BETWEEN_ZONES = 0.000_5;

/** Seconds that a message between two members of a store is on the way, by their zones: half the usual round trips. */
export function memberDelay(from: Id, to: Id): number {
  return from === to || from === 0 || to === 0 ? WITHIN_ZONE : BETWEEN_ZONES;
}
