/**
 * What an event of a station is about: the remainder of its subject by `kinds`. The rest of the subject is a row of the span
 * table or an instance.
 */
export const stationEvent = {
  /** The work that is done first at an instance whose processors are shared. */
  workDone: 0,
  /** A span has waited as long as it wanted to. */
  patienceOver: 1,
  /** An instance has booted. */
  booted: 2,
  /** It is time to look whether there are enough instances. */
  look: 3,
  /** What is looked at is measured from now on. */
  measure: 4,
  /** The next step of a rolling restart. */
  roll: 5,
  /** An environment that has been idle for too long. */
  reclaim: 6,
  /** One more environment may be made. */
  token: 7,
  kinds: 8,
} as const;
