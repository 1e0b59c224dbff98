/** What an event of the event list does; the low four bits of its code. The rest of the code is a component's index. */
export const eventKind = {
  /** A call arrives at its callee. */
  arrive: 0,
  /** Work of a span is done. */
  workDone: 1,
  /** A reply arrives at the caller. */
  replied: 2,
  /** A pause before a further attempt is over. */
  backoffOver: 3,
  /** The oldest call of a timeout class may have run out of time. */
  timeout: 4,
  /** A timer of a component. */
  timer: 5,
  /** The time of an attempt with a ticket is up. */
  limit: 10,
  /** A copy of an attempt is due. */
  copy: 11,
  /** Places in a pool of connections have come free; the rest of the code is the connection's index. */
  grant: 12,
  /** Something in a station: see `stationEvent`. */
  station: 14,
} as const;
