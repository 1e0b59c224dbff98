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

/** What the runner knows of a keyframe: where in the run it was taken, and how much room it takes. The rest is the engine's. */
export interface KeyframeHead {
  readonly atSeconds: number;
  readonly events: number;
  readonly bytes: number;
}

/** What a snapshot is to hold; `buffer` hands out an array of exactly that length, which the snapshot may keep. */
export interface SnapshotRequest {
  readonly run: number;
  readonly secondsKnown: number;
  readonly hops: number;
  readonly details?: DetailRequest;
  readonly limits?: readonly LatencyLimit[];
  readonly buffer: (length: number) => Float64Array;
}

/** The side of a simulation that the runner drives; the engine's own, and a stand-in in tests. */
export interface RunnableSimulation {
  readonly nowSeconds: number;
  /** Model events fired since the start. */
  readonly events: number;
  /** What was done to it so far. */
  readonly journal: readonly JournalEntry[];
  /** Runs to a moment, or for so many more events; true when it got there. */
  advance(untilSeconds: number, maximumEvents: number): boolean;
  step(): void;
  act(action: Action): readonly Problem[];
  keyframe(): KeyframeHead;
  restore(keyframe: KeyframeHead): void;
  digestAt(second: number): string | undefined;
  snapshot(request: SnapshotRequest): Snapshot;
  /** What is known of single requests. */
  traces(): readonly TraceSummary[];
  trace(request: number): Trace | undefined;
  /** The whole run in numbers; the code for it is fetched when it is first asked for. */
  report(): Promise<Report>;
}

/** A simulation at 0 s, or why the design cannot run. */
export type StartResult =
  | { readonly ok: true; readonly simulation: RunnableSimulation }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Brings a design to life; the journal's entries take effect as the run reaches them. */
export type StartSimulation = (design: Design, journal?: readonly JournalEntry[]) => StartResult;
