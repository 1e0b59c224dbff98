/** Where one state ends and the next begins; every state on the screen is told from these and a snapshot alone. */
export const stateThresholds = {
  /** Share of calls answered with a failure from which something has failed (as in service meshes: 10%). */
  failingShare: 0.1,
  /** Share of failures from which it is strained. */
  troubledShare: 0.01,
  /** Share of slots that work or are held from which it is strained. */
  takenShare: 0.8,
  /** Share of slots held by waiting callers from which "waiting on calls" is the reason given. */
  heldShare: 0.4,
  /** Share of the places to wait that are taken from which it is strained. */
  waitingShare: 0.1,
  /** Share of the places to wait from which the queue counts as full: it comes and goes at its limit. */
  fullShare: 0.95,
  /** Share of slots at work that counts as all of them. */
  wholeShare: 0.98,
  /** Age of the oldest waiting message from which it is strained, seconds. */
  oldestAgeSeconds: 10,
} as const;
