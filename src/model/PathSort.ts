/** What the time of a request goes into. */
export const pathSorts = [
  /** In a waiting line for a slot, or for what another call loads. */
  'queueing',
  /** Until a row is unlocked. */
  'lock',
  /** At the caller, for a connection of its pool. */
  'pool',
  'service',
  /** On the way, there or back. */
  'network',
  /** Waiting for a slot that is held by a caller which waits elsewhere. Only blame can tell it from queueing. */
  'held',
  /** The pause before another attempt. */
  'backoff',
  /** A message that nobody has taken yet. */
  'stored',
  /** Waiting for an answer that never comes: the call or the reply was lost, or the callee hangs. */
  'lost',
] as const;

/** One of `pathSorts`. */
export type PathSort = (typeof pathSorts)[number];
