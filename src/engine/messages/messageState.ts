/** Where a message of a queue is in its life. */
export const messageState = {
  free: 0,
  /** In line. */
  waiting: 1,
  /** Behind another message of its key that is not done. */
  behind: 2,
  /** Hidden until its delay is over. */
  delayed: 3,
  /** Handed out to a worker, and hidden until it is acknowledged or the visibility timeout is over. */
  out: 4,
  /** Not in the queue any more; its place is kept while something still refers to it. */
  gone: 5,
} as const;
