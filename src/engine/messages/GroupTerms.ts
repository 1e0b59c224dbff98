/** How a log serves its consumer groups; times in seconds. */
export interface GroupTerms {
  /** How often a group notes how far it has come; 0: after each record. */
  readonly commit: number;
  /** Records of one partition that can be out at a time. */
  readonly window: number;
  /** Deliveries of a record, the first included; Infinity is no limit. */
  readonly maxDeliveries: number;
  readonly redeliveryDelay: number;
  /** How far it has come is noted before the work. */
  readonly acknowledgesFirst: boolean;
  /** A member that is not heard of is taken to be dead after it. */
  readonly session: number;
  /** How long it takes to deal the partitions out anew. */
  readonly rebalance: number;
  /** Partitions that keep their owner are read on meanwhile. */
  readonly cooperates: boolean;
}
