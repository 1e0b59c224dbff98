/** Marks on a row of the span table. */
export const spanFlag = {
  /** The caller has given up; what is done is wasted. */
  abandoned: 1,
  /** Nobody ever waits for the reply. */
  async: 2,
  /** Both: nobody waits for the reply, or nobody any more. */
  forNobody: 3,
  /** It occupies a slot of its instance. */
  holdsSlot: 4,
  /** Nothing comes back: the packet was lost or the callee is gone without a word. */
  silent: 8,
  /** A cache had the key. */
  found: 16,
  /** A store has taken it in and counts it among its connections. */
  connected: 32,
  /** The work was done well, but the answer was lost on the way. */
  done: 64,
  /** A message that cannot be worked on: whoever tries ends with an error. */
  poison: 128,
} as const;
