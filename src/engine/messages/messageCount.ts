/** What is counted of messages beyond what every component counts: places in `MessageMeter.counts`. */
export const messageCount = {
  /** Messages stored, one for each subscriber or consumer group that is to have it. */
  published: 0,
  /** Calls of senders: one for each batch. */
  batches: 1,
  /** Messages handed out, again included. */
  deliveries: 2,
  /** Messages that were worked on to a good end for the first time. */
  completed: 3,
  /** The same work done once more: side effects that happened twice. */
  duplicates: 4,
  /** Messages done after a later one of the same key. */
  outOfOrder: 5,
  /** Messages that will never be worked on, although their sender had a receipt. */
  lost: 6,
  /** Good ends that came after the message had been taken to be undone. */
  late: 7,
  /** Times at which the partitions were dealt out anew among consumers. */
  rebalances: 8,
} as const;
