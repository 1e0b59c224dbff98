import type { Action } from '../model/Action';
import type { DetailRequest } from '../model/DetailRequest';
import type { Design } from '../model/Design';
import type { JournalEntry } from '../model/JournalEntry';
import type { LatencyLimit } from '../model/LatencyLimit';
import type { Problem } from '../model/Problem';
import type { Report } from '../model/Report';
import type { Snapshot } from '../model/Snapshot';
import type { Trace } from '../model/Trace';
import type { TraceSummary } from '../model/TraceSummary';

/** A fresh start: the design as saved, or a starting design with the journal of what was done to it. */
export interface LoadRequest {
  readonly design: Design;
  /** Replayed up to its last entry before the answer; missing: a run from 0 s with an empty journal. */
  readonly journal?: readonly JournalEntry[];
}

/** What the page wants to be told: it sends this once a frame at most, and never twice before an answer. */
export interface PollRequest {
  /** Seconds of the series that the page has already for `run`; the answer starts after them. */
  readonly run: number;
  readonly secondsKnown: number;
  /** At most so many hops in the sample, 0 to 5,000. */
  readonly hops: number;
  /** What is wanted of each second beyond the series, of at most 16 components; its `secondsKnown` is of `run` as well. Missing: nothing. */
  readonly details?: DetailRequest;
  /** Times that good answers are held against, 50 at most. Missing: none. */
  readonly limits?: readonly LatencyLimit[];
  /** Buffers of earlier answers, given back to be used again. */
  readonly returned: readonly ArrayBuffer[];
}

/** What a run is doing. */
export interface RunStatus {
  readonly state: 'empty' | 'paused' | 'running' | 'failed';
  /** Simulated seconds per second that were asked for; Infinity: as fast as it can. */
  readonly pace: number;
  /** Simulated seconds per second that it manages. */
  readonly achievedPace: number;
  /** Why the run cannot go on; only with `failed`. */
  readonly failure?: string;
}

/** The answer to a poll; without a snapshot while nothing is loaded. */
export interface PollAnswer {
  readonly status: RunStatus;
  readonly snapshot?: Snapshot;
}

/** A digest, and what it covers. */
export interface Fingerprint {
  readonly digest: string;
  readonly atSeconds: number;
  readonly events: number;
}

/** What the worker can be asked; every answer is plain data, and nothing is called back. */
export interface SimulationApi {
  /** Starts afresh, paused. Problems: the design cannot run, and why; the earlier run is gone either way. */
  load(request: LoadRequest): Promise<readonly Problem[]>;
  /** Simulated seconds per second: 0 pauses, Infinity is as fast as it can. */
  setPace(pace: number): Promise<void>;
  /** The run plays on up to this moment and waits there, until it is told of a later one; it holds for later loads too. */
  setHorizon(atSeconds: number): Promise<void>;
  /** Fires one event and stays paused. */
  step(): Promise<void>;
  /** Changes the running copy between two events. */
  act(action: Action): Promise<readonly Problem[]>;
  /** Goes to an earlier or later moment of this run and pauses there. */
  seek(atSeconds: number): Promise<void>;
  poll(request: PollRequest): Promise<PollAnswer>;
  journal(): Promise<readonly JournalEntry[]>;
  /** One line about each request whose life can be asked for; empty until somebody looks at hops. */
  traces(): Promise<readonly TraceSummary[]>;
  /** The life of one request, as far as it has come; undefined where it was not sampled, or is not kept any more. */
  trace(request: number): Promise<Trace | undefined>;
  /** The whole run in numbers, from its start to now; undefined while nothing is loaded. */
  report(): Promise<Report | undefined>;
  /** Runs a design from the start to a moment, apart from the loaded run, and tells its digest. */
  fingerprint(request: LoadRequest, atSeconds: number): Promise<Fingerprint>;
}
