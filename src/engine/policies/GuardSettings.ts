/** The policy of a connection beyond timeout and attempts, ready to run: times in seconds, shares 0 to 1, sizes in bytes. */
export type GuardSettings = {
  readonly requestLoss: number;
  readonly replyLoss: number;
  /** Infinity: no limit. */
  readonly bytesPerSecond: number;
  readonly requestBytes: number;
  readonly replyBytes: number;
  readonly passesDeadline: boolean;
  readonly cancels: boolean;
  readonly fallsBack: boolean;
  /** Of a further attempt, earned by each first one; below 0: no budget. */
  readonly budgetShare: number;
  readonly budgetBurst: number;
  /** Each pause depends on the one before. */
  readonly decorrelates: boolean;
  /** 0: callers do not hold back. */
  readonly throttleFactor: number;
  readonly throttleSeconds: number;
  /** 0: no breaker; the window holds so many calls, or so many seconds. */
  readonly breakerCalls: number;
  readonly breakerSeconds: number;
  /** It opens at this share of failures among at least so many calls, or at so many failures. */
  readonly breakerShare: number;
  readonly breakerMinimum: number;
  readonly breakerFailures: number;
  readonly breakerOpenSeconds: number;
  readonly breakerProbes: number;
  readonly hedging: string;
  readonly hedgeSeconds: number;
  readonly hedgeQuantile: number;
  readonly hedges: number;
  /** Infinity: no limit. */
  readonly maxInFlight: number;
  readonly maxPending: number;
  readonly pendingSeconds: number;
};
