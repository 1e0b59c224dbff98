import type { Behaviour } from '../behaviours/Behaviour';
import { ServerPool } from '../behaviours/ServerPool';

/** Copies under way at a time to a queue that subscribes to a topic. */
const TO_QUEUES = 1_000;

/** Messages that an instance of a consumer takes at a time, where no prefetch is set: as many as it has slots. */
export function consumerSlots(component: Behaviour): number {
  if (component instanceof ServerPool) return component.station.slots;
  return component.kind.receives === 'message' ? TO_QUEUES : 0;
}
