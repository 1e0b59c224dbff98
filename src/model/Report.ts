import type { Id } from './Id';
import type { Outcome } from './Outcome';
import type { ActiveFault, TimeMark } from './Snapshot';
import type { StoreReport } from './StoreReport';

/** How many ended in one way, and which share of all that ended; null where nothing ended. */
export interface OutcomeCount {
  readonly outcome: Outcome;
  readonly count: number;
  readonly share: number | null;
}

/** A spread of durations. The mean and the maximum are exact, quantiles are off by at most 0.8%; null where nothing was timed. */
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
  /** Answered well, but later than the objective of their source. */
  readonly late: number;
  /** Requests answered well and in time per second. */
  readonly goodputPerSecond: number | null;
  /** Share of the ended requests that were answered well and in time. */
  readonly successShare: number | null;
  /** Only the ways in which some ended. */
  readonly outcomes: readonly OutcomeCount[];
  /** Start to answer, of the requests answered well. */
  readonly latency: DurationReport;
  /** How sure these latencies are, where the run was in a steady state; null where it was too short to tell. */
  readonly interval: LatencyInterval | null;
  /** The same from the moment at which each request was meant to start: users at a pace may be kept waiting. */
  readonly latencyFromIntended: DurationReport;
}

/** The requests of one operation or tenant, as their users see them. */
export interface ClassReport {
  readonly id: Id;
  readonly name: string;
  readonly started: number;
  readonly finished: number;
  /** Answered well, but later than the objective of their source. */
  readonly late: number;
  readonly offeredPerSecond: number | null;
  readonly goodputPerSecond: number | null;
  /** Only the ways in which some ended. */
  readonly outcomes: readonly OutcomeCount[];
  readonly latency: DurationReport;
}

/** Two ends between which a figure lies, seconds, the upper one null where it is open; null where nothing can be told. */
export type Interval = readonly [low: number, high: number | null] | null;

/**
 * 95% confidence intervals of the latency by batch means: the run was cut into `batches` stretches of `batchSeconds`, and
 * how much they differ says how far the whole may be off. True of a steady state only.
 */
export interface LatencyInterval {
  readonly batches: number;
  readonly batchSeconds: number;
  readonly meanSeconds: Interval;
  readonly p50Seconds: Interval;
  readonly p90Seconds: Interval;
  readonly p95Seconds: Interval;
  readonly p99Seconds: Interval;
  readonly p999Seconds: Interval;
}

/** Slots and waiting line of a component that works; utilisation and held are shares of all slots as they are now. */
export interface StationReport {
  readonly slots: number;
  /** Mean number of slots that there were: a component that came, went or was scaled during the run had fewer than at the end, or more. */
  readonly meanSlots: number | null;
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
  readonly instances: readonly InstanceLoad[];
}

/** How full one instance was, looked at once in each second; null before the first look. */
export interface InstanceLoad {
  readonly instance: number;
  /** 0: in no zone. */
  readonly zone: Id;
  readonly up: boolean;
  /** Mean share of its slots that were taken, at work or held. */
  readonly taken: number | null;
  /** Mean number of spans in its line. */
  readonly waiting: number | null;
}

/** What only a cache has. */
export interface CacheReport {
  readonly lookups: number;
  readonly hitRatio: number | null;
  /** Keys held now. */
  readonly entries: number;
  /** Look-ups that found their value past its time to live. */
  readonly expired: number;
  /** Answers with a value past its time, while it was loaded anew. */
  readonly servedOld: number;
  /** Look-ups, or callers after a miss, that waited for the load of another, and how long on average. */
  readonly coalesced: number;
  readonly coalescedMeanSeconds: number | null;
  /** Loads begun before the time was over; those begun when no other was under way, and how much time was left on average then. */
  readonly earlyLoads: number;
  readonly firstEarlyLoads: number;
  readonly earlyMeanSeconds: number | null;
  /** Writes acknowledged and not yet passed on to the store, now. */
  readonly unwritten: number;
}

/** One subscriber of a topic or consumer group of a log; of a queue, all of its workers together. */
export interface ConsumerReport {
  /** The connection that it stands for; 0 where it is every one. */
  readonly connection: Id;
  /** Messages stored for it and not done, now. */
  readonly lag: number;
  readonly oldestAgeSeconds: number;
  /** Instances that have no partition to read; always 0 without partitions. */
  readonly idleConsumers: number;
}

/** What only a queue, a topic or a log has. Counts are of the copies for subscribers and groups, where there are several. */
export interface QueueReport {
  /** Messages not yet acknowledged, now. */
  readonly backlog: number;
  readonly oldestAgeSeconds: number;
  readonly redeliveries: number;
  readonly deadLetters: number;
  readonly published: number;
  /** Calls of senders: batches, where they wait for each other. */
  readonly batches: number;
  readonly deliveries: number;
  /** Messages done for the first time, and once more. */
  readonly completed: number;
  readonly duplicates: number;
  /** Messages done after a later one of their key. */
  readonly outOfOrder: number;
  /** Messages that nobody will ever do, although their sender had a receipt. */
  readonly lost: number;
  /** Good ends that came after the message had been taken to be undone. */
  readonly late: number;
  readonly rebalances: number;
  /** Stored to done for the first time. */
  readonly endToEnd: DurationReport;
  readonly consumers: readonly ConsumerReport[];
  /** Messages stored in each partition; empty where there are none. */
  readonly partitions: readonly number[];
}

/** What only a gate has. */
export interface GateReport {
  /** Turned away because the limit was reached, or the counter store was down. */
  readonly rejected: number;
  /** Turned away because what was left is kept for what matters more. */
  readonly shed: number;
  /** Let pass while the counter store was down. */
  readonly passedUncounted: number;
  /** How many requests may be in flight now; null where that is not limited. */
  readonly inFlightLimit: number | null;
}

/** What only a third party has. */
export interface ExternalReport {
  /** Writes that it has done. */
  readonly sideEffects: number;
  /** Those that it had done before for the same request. */
  readonly duplicateEffects: number;
}

/** What only a balancer has: what it believes now of the instances behind it. */
export interface BalancerReport {
  /** Instances behind it that are part of the drawing, and those that get traffic. */
  readonly candidates: number;
  readonly inTraffic: number;
  /** Taken out for how their answers ended. */
  readonly ejected: number;
  /** Sessions that are pinned to an instance. */
  readonly sessions: number;
}

/** What only an elastic pool has. */
export interface ElasticReport {
  /** Environments made because no idle one was left. */
  readonly coldStarts: number;
  /** Requests that found neither an environment nor a place to wait. */
  readonly rejected: number;
}

/** Threads beside the loop of an event-loop service, of all instances. */
export interface SidePoolReport {
  readonly threads: number;
  /** Mean number at work, and of those who wait for one. */
  readonly busyThreads: number | null;
  readonly waiting: number | null;
}

/** Calls that were answered well for the requests of one operation; filling and emptying a cache is neither. */
export interface OperationWork {
  readonly operation: Id;
  readonly reads: number;
  readonly writes: number;
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
  /** Arrived, without those that ended as refused or at a full queue, here or at a callee whose refusal was passed on. */
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
  /** By operation; only those for which there was something. */
  readonly work: readonly OperationWork[];
  readonly station?: StationReport;
  readonly elastic?: ElasticReport;
  readonly sidePool?: SidePoolReport;
  readonly cache?: CacheReport;
  readonly queue?: QueueReport;
  readonly gate?: GateReport;
  readonly external?: ExternalReport;
  readonly balancer?: BalancerReport;
  readonly store?: StoreReport;
}

/** What the policy of a connection did, beyond timeouts and plain retries. */
export interface PolicyReport {
  /** Calls rejected by a caller that holds back because the callee turns many away. */
  readonly throttled: number;
  /** The breakers of the calling instances: how many stand how now, and how often one opened. */
  readonly breaker: {
    readonly closed: number;
    readonly open: number;
    readonly halfOpen: number;
    readonly opens: number;
    /** Calls that failed at once because it was open. */
    readonly shortCircuited: number;
  };
  /** Copies of slow calls that were sent, and those whose answer was used. */
  readonly hedges: number;
  readonly hedgesWon: number;
  /** Further attempts and copies that the retry budget did not allow. */
  readonly budgetRefusals: number;
  /** Calls not sent, or not started by the callee, because their deadline had passed. */
  readonly expired: number;
  readonly lostCalls: number;
  readonly lostReplies: number;
  /** Failed calls that were answered by the fallback. */
  readonly fallbacks: number;
  /** Attempts whose callee stopped because nobody waited any more. */
  readonly cancelled: number;
  /** The pools of connections of the calling instances together. */
  readonly pool: {
    /** Mean number of connections in use, and of calls that wait for one. */
    readonly inUse: number | null;
    readonly pending: number | null;
    /** Time that a call waited for its connection; no wait counts as 0. */
    readonly wait: DurationReport;
    /** Calls turned away because too many waited, and those that waited too long. */
    readonly full: number;
    readonly timeouts: number;
  };
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
  /** Attempts that ended so: given up here, or answered by a callee that had itself given up. */
  readonly timeouts: number;
  /** Attempts that ended badly, timeouts included. Calls that were never sent are told by `policy`. */
  readonly failures: number;
  /** Replies that came after the caller had given up. */
  readonly late: number;
  readonly outcomes: readonly OutcomeCount[];
  readonly latency: DurationReport;
  /** Only where the connection has a policy that needs it. */
  readonly policy?: PolicyReport;
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
  /** By operation, and by tenant where there are some: all that the run has known, in its order. */
  readonly operations: readonly ClassReport[];
  readonly tenants: readonly ClassReport[];
  readonly components: readonly ComponentReport[];
  readonly connections: readonly ConnectionReport[];
  /** Faults that act at the end. */
  readonly faults: readonly ActiveFault[];
  readonly marks: readonly TimeMark[];
}
