/** Marks on a row of the span table. */
export const spanFlag = {
  /** The caller has given up; what is done is wasted. */
  abandoned: 1,
  /** Nobody ever waits for the reply. */
  async: 2,
  /** It occupies a slot of its instance. */
  holdsSlot: 4,
  /** Its hops are told to the page. */
  sampled: 8,
  /** Nothing comes back: the packet was lost or the callee is gone without a word. */
  silent: 16,
  /** A cache had the key. */
  found: 32,
} as const;
