/** Where a row of the span table is in its life. */
export const spanState = {
  free: 0,
  /** On the way to the callee. */
  sent: 1,
  /** At the callee, in work that takes time and no slot. */
  passing: 2,
  /** In a waiting line. */
  waiting: 3,
  /** At work in a slot. */
  serving: 4,
  /** Waiting for its own calls. */
  calling: 5,
  /** Ended; the reply is on the way back. */
  replying: 6,
  /** Failed; the caller will try again after a pause. */
  backingOff: 7,
  /** Taken in by a component that hangs: never answered. */
  hung: 8,
  /** Ended and answered, but calls of its own are still out. */
  ghost: 9,
  /** A message in a queue. */
  stored: 10,
  /** Not sent yet: waiting at its caller for a place in the pool of connections. */
  pooled: 11,
  /** No span: gathers the replies of one call rule for its caller. */
  joining: 12,
} as const;
