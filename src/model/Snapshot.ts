import type { Fault } from './Fault';
import type { Id } from './Id';
import { outcomes } from './Outcome';
import type { Standing } from './Standing';

/**
 * What is told of each component, one number each, over the measuring window unless said otherwise; NaN where it does not
 * apply. Rates are per simulated second, times in seconds, shares 0 to 1.
 */
export const componentColumns = [
  /** Calls that arrived. A source: requests that it started. */
  'arrivals',
  /** Calls answered well. */
  'completions',
  /** Calls answered with a failure. */
  'failures',
  /** Arrival to reply of what was answered well, callees included. A source: what its users see. */
  'p50',
  'p99',
  /** Share of the slots that do work. */
  'busy',
  /** Share of the slots that are held by a span that waits for its own calls. */
  'held',
  /** Waiting for a slot, now. */
  'waiting',
  /** Places to wait, now; 0 is no limit. */
  'waitingLimit',
  /** Spans that have arrived and not ended, now. */
  'inFlight',
  'instances',
  'instancesUp',
  /** Work done for a caller that had given up. */
  'wasted',
  /** Cache: look-ups that found their key. */
  'hitRatio',
  /** Cache: keys held, now. */
  'entries',
  /** Queue: messages not yet acknowledged, now. Cache: writes not yet passed on. */
  'backlog',
  /** Queue: age of the oldest waiting message, now. */
  'oldestAge',
  /** Queue: messages delivered again. */
  'redeliveries',
  /** Queue: messages given up after the last delivery, since the start. */
  'deadLetters',
  /** Reads that returned less than the latest acknowledged version. */
  'staleReads',
  /** Store: acknowledged writes that a failover lost, since the start. */
  'lostWrites',
  /** Store: how far its slowest replica is behind. */
  'replicaLag',
  /** Gate, third party: calls turned away by a limit, or kept out for what matters more. */
  'rejections',
  /** Gate: how many requests may be in flight, now. */
  'inFlightLimit',
  /** Balancer: instances behind it that get traffic. */
  'inTraffic',
  /** Elastic pool: environments made because no idle one was left. */
  'coldStarts',
  /** Topic and log: messages that the slowest subscriber or consumer group has not done, now. */
  'lag',
  /** Queue, topic, log: messages done once more, since the start. */
  'duplicates',
  /** Queue, topic, log: messages done after a later one of their key, since the start. */
  'outOfOrder',
  /** Queue, topic, log: messages that nobody will ever do, although their sender had a receipt, since the start. */
  'lostMessages',
  /** Log: partitions dealt out anew, since the start. */
  'rebalances',
] as const;

/** A column of a component's row. */
export type ComponentColumn = (typeof componentColumns)[number];

/** What is told of each connection; rates over the measuring window. */
export const connectionColumns = [
  /** Calls sent, retries included. */
  'calls',
  'failures',
  'timeouts',
  'retries',
  /** Sent to answered, of what was answered well. */
  'p99',
  /** Sent and neither answered nor given up, now. */
  'inFlight',
  /** 1 while a fault cuts it. */
  'cut',
  /** Calls that failed at the caller without being sent: breaker open, pool full, held back, deadline passed. */
  'turnedAway',
  /** Copies of slow calls sent beside them. */
  'hedges',
  /** Calls that wait for a connection of a pool, now. */
  'pending',
  /** Circuit breaker, now, mean of the calling instances: 0 closed, 0.5 half open, 1 open; NaN where there is none. */
  'breaker',
] as const;

/** A column of a connection's row. */
export type ConnectionColumn = (typeof connectionColumns)[number];

/** What is told of the whole, for each second of the run and for the measuring window. */
export const systemColumns = [
  /** End of the interval, simulated seconds. */
  'time',
  /** Requests started per second. */
  'offered',
  /** Requests answered well and in time per second. */
  'goodput',
  'p50',
  'p95',
  'p99',
  /** Requests that ended per second, by outcome: one column per entry of `outcomes`. */
  ...outcomes,
  /** The ends between which the 99th percentile lies with 95% confidence; NaN where there were too few requests to tell. */
  'p99Low',
  'p99High',
] as const;

/** A column of a row about the whole. */
export type SystemColumn = (typeof systemColumns)[number];

/**
 * What is told of a watched component for each second of the run, over that second unless said otherwise; the names mean what
 * they mean in `componentColumns`.
 */
export const watchedColumns = [
  /** End of the second, simulated seconds. */
  'time',
  /** Id of the component. */
  'component',
  'busy',
  'held',
  /** At the end of the second. */
  'waiting',
  /** At the end of the second. */
  'inFlight',
  'arrivals',
  'failures',
] as const;

/** A column of a row about a second of a watched component. */
export type WatchedColumn = (typeof watchedColumns)[number];

/** What the page can ask for beyond the series: seconds of some components, and the spread of the latency by second. */
export interface SnapshotDetails {
  /** Rows of `watchedColumns`, in order of time, for each second that is still known. */
  readonly watched: Float64Array;
  /**
   * The latencies of good answers, one group of numbers for each second: its end, the first band in which there were some, how
   * many bands follow, and the count in each. Bands are a quarter of an octave wide; `heatBandEdge` tells where they begin.
   */
  readonly heat: Float64Array;
}

/** What is told of the requests of each operation and tenant; rates over the measuring window. */
export const classColumns = [
  /** 0 an operation, 1 a tenant. */
  'type',
  'id',
  /** Requests started per second. */
  'offered',
  /** Answered well and in time. */
  'goodput',
  'failures',
  /** Time to a good answer. */
  'p50',
  'p99',
  'p95',
  /** Answered well, but later than the objective of their source. */
  'late',
] as const;

/** A column of a row about an operation or a tenant. */
export type ClassColumn = (typeof classColumns)[number];

/** What is told of each hop of a request on the canvas. */
export const hopColumns = [
  /** Id of the connection. */
  'connection',
  /** 0 the call, 1 the reply. */
  'direction',
  'sentAt',
  'arrivesAt',
  /** A reply: position in `outcomes`. A call: 0. */
  'outcome',
  /** The request that it belongs to. */
  'request',
] as const;

/** A fault that acts now. */
export interface ActiveFault {
  readonly id: Id;
  readonly fault: Fault;
  readonly sinceSeconds: number;
}

/** Something on the time axis of the charts: a fault's start or end, or a live edit. */
export interface TimeMark {
  readonly atSeconds: number;
  readonly type: 'break' | 'mend' | 'edit';
  readonly label: string;
}

/** The state of a run at one moment, as the page sees it. */
export interface Snapshot {
  /** Counts up with each fresh start, and when an action in the past replaces a future that was shown: what is known is of another run then. */
  readonly run: number;
  readonly atSeconds: number;
  /** Model events fired since the start. */
  readonly events: number;
  /** Length of the measuring window, simulated seconds. */
  readonly windowSeconds: number;
  /** The digest of the run at the last whole second, and that second. */
  readonly digest: string;
  readonly digestSecond: number;
  readonly componentIds: readonly Id[];
  /** One row of `componentColumns` per component. */
  readonly components: Float64Array;
  readonly connectionIds: readonly Id[];
  /** One row of `connectionColumns` per connection. */
  readonly connections: Float64Array;
  /** One row of `systemColumns` for the measuring window. */
  readonly system: Float64Array;
  /** One row of `classColumns` per operation and tenant that has sent something. */
  readonly classes: Float64Array;
  /** Rows of `systemColumns` for the seconds that the page does not have yet. */
  readonly series: Float64Array;
  /** Rows of `hopColumns`: a fair sample of the hops under way. */
  readonly hops: Float64Array;
  /** One in how many requests has its hops in the sample. */
  readonly hopSampling: number;
  /** For the seconds that the page does not have yet; missing where it did not ask. */
  readonly details?: SnapshotDetails;
  readonly faults: readonly ActiveFault[];
  /** The run from its start, at most a second old. */
  readonly standing: Standing;
  /** All marks of the run. */
  readonly marks: readonly TimeMark[];
}
