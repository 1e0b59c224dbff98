/** Marks on a row of the span table. */
export const spanFlag = {
  /** The caller has given up; what is done is wasted. */
  abandoned: 1,
  /** Nobody ever waits for the reply. */
  async: 2,
  /** It occupies a slot of its instance. */
  holdsSlot: 4,
  /** Nothing comes back: the packet was lost or the callee is gone without a word. */
  silent: 8,
  /** A cache had the key. */
  found: 16,
} as const;
