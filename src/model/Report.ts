import type { Id } from './Id';
import type { Outcome } from './Outcome';
import type { ActiveFault, Mark } from './Snapshot';

/** How many ended in one way, and which share of all that ended; null where nothing ended. */
export interface OutcomeCount {
  readonly outcome: Outcome;
  readonly count: number;
  readonly share: number | null;
}

/** A spread of durations. The mean and the maximum are exact, quantiles are off by at most 0.8 %; null where nothing was timed. */
export interface DurationReport {
  readonly count: number;
  readonly meanSeconds: number | null;
  readonly p50Seconds: number | null;
  readonly p90Seconds: number | null;
  readonly p95Seconds: number | null;
  readonly p99Seconds: number | null;
  readonly p999Seconds: number | null;
  readonly maximumSeconds: number | null;
}

/** What came in and what went out: `started + carriedOver = finished + inFlight`. */
export interface FlowReport {
  readonly started: number;
  /** Were inside already when measuring began; 0 without a warm-up. */
  readonly carriedOver: number;
  readonly finished: number;
  readonly inFlight: number;
}

/** Whole requests, as the users of the system see them. */
export interface SystemReport extends FlowReport {
  /** Requests started per second. */
  readonly offeredPerSecond: number | null;
  /** Requests ended per second, in whatever way. */
  readonly throughputPerSecond: number | null;
  /** Requests answered well and in time per second. */
  readonly goodputPerSecond: number | null;
  /** Share of the ended requests that were answered well and in time. */
  readonly successShare: number | null;
  /** Only the ways in which some ended. */
  readonly outcomes: readonly OutcomeCount[];
  /** Start to answer, of the requests answered well. */
  readonly latency: DurationReport;
}

/** Slots and waiting line of a component that works; utilisation and held are shares of all slots as they are now. */
export interface StationReport {
  readonly slots: number;
  /** Mean number of slots that do work. */
  readonly busySlots: number | null;
  /** Mean number of slots kept by spans that wait for their own calls. */
  readonly heldSlots: number | null;
  readonly utilisation: number | null;
  readonly held: number | null;
  /** Mean number of spans in line. */
  readonly waiting: number | null;
  /** Share of the spans that found every slot taken, of those that started service. */
  readonly waitingProbability: number | null;
  /** Arrival to start of service; no wait counts as 0. */
  readonly wait: DurationReport;
  /** Mean time of a visit in line and in service, without waiting for callees. */
  readonly meanResidenceSeconds: number | null;
}

/** What only a cache has. */
export interface CacheReport {
  readonly lookups: number;
  readonly hitRatio: number | null;
  /** Keys held now. */
  readonly entries: number;
}

/** What only a queue has. */
export interface QueueReport {
  /** Messages not yet acknowledged, now. */
  readonly backlog: number;
  readonly oldestAgeSeconds: number;
  readonly redeliveries: number;
  readonly deadLetters: number;
}

/** One component: `started` counts the spans that arrived; for a source, the requests that it started. */
export interface ComponentReport extends FlowReport {
  readonly id: Id;
  readonly name: string;
  readonly kind: string;
  readonly instances: number;
  readonly instancesUp: number;
  /** It was taken out of the running design; what it had done is kept. */
  readonly removed: boolean;
  /** Arrived and neither refused nor turned away at a full queue. */
  readonly accepted: number;
  readonly completions: number;
  readonly arrivalsPerSecond: number | null;
  readonly completionsPerSecond: number | null;
  /** Only the ways in which some ended. */
  readonly outcomes: readonly OutcomeCount[];
  /** Arrival to reply of what was answered well, callees included. */
  readonly latency: DurationReport;
  /** Mean number inside, and its variance over time. */
  readonly inside: number | null;
  readonly insideVariance: number | null;
  /** Work finished for callers that had given up. */
  readonly wasted: number;
  readonly staleReads: number;
  readonly lostWrites: number;
  readonly station?: StationReport;
  readonly cache?: CacheReport;
  readonly queue?: QueueReport;
}

/** One connection: attempts made on it, how they were settled, and the time from sending to the answer. */
export interface ConnectionReport {
  readonly id: Id;
  readonly from: string;
  readonly to: string;
  readonly removed: boolean;
  /** Attempts sent, or still out when measuring began. */
  readonly sent: number;
  readonly sentPerSecond: number | null;
  /** Attempts after the first. */
  readonly retries: number;
  /** Attempts that nobody waits for. */
  readonly unawaited: number;
  /** Attempts sent and neither answered nor given up. */
  readonly inFlight: number;
  readonly timeouts: number;
  /** Attempts that ended badly, timeouts included. */
  readonly failures: number;
  /** Replies that came after the caller had given up. */
  readonly late: number;
  readonly outcomes: readonly OutcomeCount[];
  readonly latency: DurationReport;
}

/** A whole run in numbers, from the end of the warm-up to now. Times are simulated. */
export interface Report {
  readonly atSeconds: number;
  readonly measuredFromSeconds: number;
  readonly measuredSeconds: number;
  /** Model events fired since the start of the run. */
  readonly events: number;
  /** The digest of the run at the last whole second, and that second. */
  readonly digest: string;
  readonly digestAtSeconds: number;
  readonly system: SystemReport;
  readonly components: readonly ComponentReport[];
  readonly connections: readonly ConnectionReport[];
  /** Faults that act at the end. */
  readonly faults: readonly ActiveFault[];
  readonly marks: readonly Mark[];
}
