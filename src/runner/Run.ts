import type { Action } from '../model/Action';
import type { DetailRequest } from '../model/DetailRequest';
import type { JournalEntry } from '../model/JournalEntry';
import { limits } from '../model/limits';
import type { Problem } from '../model/Problem';
import type { Report } from '../model/Report';
import type { Snapshot } from '../model/Snapshot';
import type { Trace } from '../model/Trace';
import type { TraceSummary } from '../model/TraceSummary';
import type { BufferPool } from './BufferPool';
import { KeyframeStore } from './KeyframeStore';
import type { RunnableSimulation } from './RunnableSimulation';
import type { PollRequest } from './SimulationApi';
import { Slicer } from './Slicer';

const mostHops = 5_000;
const mostWatched = 16;
/** A day of seconds, about 10 MB, is the most of the series that goes into one snapshot; what is older is left out. */
const mostSeriesSeconds = 86_400;

/** One loaded run: a simulation, its keyframes and how far it has ever been. */
export class Run {
  private readonly simulation: RunnableSimulation;
  private readonly nowMs: () => number;
  private readonly nextNumber: () => number;
  private readonly slicer: Slicer;
  private readonly keyframes = new KeyframeStore();
  private number: number;
  private furthestSeconds = 0;
  private workMs = 0;

  /** `nextNumber` gives a number that no run had before. */
  constructor(simulation: RunnableSimulation, nowMs: () => number, nextNumber: () => number) {
    this.simulation = simulation;
    this.nowMs = nowMs;
    this.nextNumber = nextNumber;
    this.number = nextNumber();
    this.slicer = new Slicer(nowMs);
    this.keepKeyframe();
  }

  get nowSeconds(): number {
    return this.simulation.nowSeconds;
  }

  get events(): number {
    return this.simulation.events;
  }

  get journal(): readonly JournalEntry[] {
    return this.simulation.journal;
  }

  /** Runs about 8 ms of wall time towards a moment; true when it stands there. */
  slice(untilSeconds: number): boolean {
    const arrived = this.slicer.run(this.simulation, untilSeconds);
    this.furthestSeconds = Math.max(this.furthestSeconds, this.nowSeconds);
    this.workMs = this.events > this.keyframes.latestEvents ? this.workMs + this.slicer.lastMs : 0;
    if (this.keyframes.isDue(this.events, this.workMs)) this.keepKeyframe();
    return arrived;
  }

  step(): void {
    this.simulation.step();
    this.furthestSeconds = Math.max(this.furthestSeconds, this.nowSeconds);
  }

  /** Changes the running copy; the run that was known from here on is no longer true. */
  act(action: Action): readonly Problem[] {
    const problems = this.simulation.act(action);
    if (problems.length > 0) return problems;
    this.keyframes.forgetAfter(this.events, this.nowSeconds);
    // The page holds seconds of a future that is gone: another number makes it ask for all of them again.
    if (Math.floor(this.furthestSeconds) > Math.floor(this.nowSeconds)) {
      this.number = this.nextNumber();
    }
    this.furthestSeconds = this.nowSeconds;
    return problems;
  }

  /** Goes back, or ahead over a stretch that has run before, to the keyframe from which a moment is soonest reached. */
  jumpTowards(atSeconds: number): void {
    const keyframe = this.keyframes.at(atSeconds);
    if (keyframe === undefined) return;
    if (this.nowSeconds > atSeconds || keyframe.events > this.events) {
      this.simulation.restore(keyframe);
      this.workMs = 0;
    }
  }

  snapshot(request: PollRequest, pool: BufferPool): Snapshot {
    return this.simulation.snapshot({
      run: this.number,
      secondsKnown: this.secondsKnown(request.run, request.secondsKnown),
      hops: Math.max(0, Math.min(Math.floor(request.hops), mostHops)),
      ...(request.limits && { limits: request.limits.slice(0, limits.objectives) }),
      ...(request.details && { details: this.detailsWanted(request.run, request.details) }),
      buffer: (length) => pool.take(length),
    });
  }

  traces(): readonly TraceSummary[] {
    return this.simulation.traces();
  }

  trace(request: number): Trace | undefined {
    return this.simulation.trace(request);
  }

  report(): Promise<Report> {
    return this.simulation.report();
  }

  private detailsWanted(run: number, details: DetailRequest): DetailRequest {
    const secondsKnown = this.secondsKnown(run, details.secondsKnown);
    return { ...details, components: details.components.slice(0, mostWatched), secondsKnown };
  }

  private secondsKnown(run: number, secondsKnown: number): number {
    const now = Math.floor(this.nowSeconds);
    const known = run === this.number && secondsKnown > 0 ? Math.floor(secondsKnown) : 0;
    return Math.min(now, Math.max(known, now - mostSeriesSeconds));
  }

  private keepKeyframe(): void {
    const startedMs = this.nowMs();
    const keyframe = this.simulation.keyframe();
    this.keyframes.add(keyframe, this.nowMs() - startedMs);
    this.workMs = 0;
  }
}
