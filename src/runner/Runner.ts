import type { DetailRequest } from '../model/DetailRequest';
import type { LatencyLimit } from '../model/LatencyLimit';
import type { Snapshot } from '../model/Snapshot';
import type { RunStatus, SimulationApi } from './SimulationApi';

/** Which details of each second the page wants. */
export type Watched = Omit<DetailRequest, 'secondsKnown'>;

/** News of the run. The snapshot's arrays can be read for the next 60 updates; who needs them longer copies them. */
export interface RunnerUpdate {
  readonly status: RunStatus;
  /** Missing while nothing is loaded and after a failure. Its `run` is never the same for two runs, restarts included. */
  readonly snapshot?: Snapshot;
  /** Set once when the worker was restarted: what happened, in a sentence. */
  readonly notice?: string;
}

/**
 * The page's end of a simulation. A worker that dies is replaced, and the run taken up again, paused: `load` then tells how
 * that went, `act` answers a problem, and the other questions end quietly. Only `fingerprint`, bad numbers and a seek or load
 * of more than ten minutes reject.
 */
export interface Runner extends Omit<SimulationApi, 'poll'> {
  /** Hears of the run once a frame at most while it runs, and after each question; returns how to stop hearing. */
  subscribe(listener: (update: RunnerUpdate) => void): () => void;
  /** At most so many hops in a snapshot, 0 to 5,000. Snapshots come ten times a second only with 0, or where it `isCalm`: nothing moves with the hops. */
  setSampling(hops: number, isCalm?: boolean): void;
  /** Which details of each second come with the snapshots from now on: all known ones first, then what is new. Undefined: none. */
  watch(wanted: Watched | undefined): void;
  /** Has good answers held against these times, in the standing of the snapshots from now on. */
  judge(limits: readonly LatencyLimit[]): void;
  /** Ends the worker; nothing can be asked afterwards. */
  dispose(): void;
}
