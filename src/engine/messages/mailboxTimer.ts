/** What a timer of a queue, topic or log is for: the low three bits of its subject. The rest says which one. */
export const mailboxTimer = {
  /** Deliveries of a channel, or of a partition to a group, go on after a rest. */
  rest: 0,
  /** A batch is sent. */
  batch: 1,
  /** A delay is over: of a message, or of a delivery that is tried again. */
  delay: 2,
  /** The oldest messages of a channel or partition have been kept long enough. */
  retention: 3,
  /** A consumer group notes how far it has come. */
  commit: 4,
  /** A consumer that is gone is taken to be dead. */
  session: 5,
  /** Partitions are dealt out anew. */
  rebalance: 6,
  /** A partition finds a new leader, or its records have reached the followers. */
  partition: 7,
} as const;

/** How many places the purpose takes in a subject: the number after it begins at this factor. */
export const TIMER_PURPOSES = 8;
