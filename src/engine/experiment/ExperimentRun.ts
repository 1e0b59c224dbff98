import type { ExperimentRequest, ExperimentResult } from '../../model/Experiment';
import type { KindOf } from '../../model/Kind';
import type { Problem } from '../../model/Problem';
import type { Report } from '../../model/Report';
import { systemColumns } from '../../model/Snapshot';
import { takeReport } from '../report/takeReport';
import { Simulation } from '../Simulation';
import { LatencyWindows } from './LatencyWindows';
import { shortfallsOf } from './shortfallsOf';

/** One in so many requests has its life written down, where that is asked for: a fair sample, which costs little. */
const sampling = 8;
/** So many events at one moment, and time is taken to stand still. */
const mostEventsAtOnce = 5_000_000;

/** A begun background run, or why its design cannot run. */
export type ExperimentStart =
  | { readonly ok: true; readonly run: ExperimentRun }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A background run under way: it goes on in pieces of any size, which change nothing that it measures. */
export class ExperimentRun {
  readonly endSeconds: number;
  private readonly simulation: Simulation;
  private readonly request: ExperimentRequest;
  /** Moments at which something is to be done on the way, the next one first. */
  private stages: readonly Stage[];
  private readonly moments: Report[] = [];
  private readonly windows: LatencyWindows;
  private readonly still = { atSeconds: -1, events: 0 };

  private constructor(simulation: Simulation, request: ExperimentRequest) {
    this.simulation = simulation;
    this.request = request;
    this.endSeconds = request.durationSeconds;
    this.windows = new LatencyWindows(request.windowsSeconds ?? []);
    this.stages = stagesOf(request, this.windows.ends);
    this.traceAnew();
  }

  /** Brings the design of a request to life at 0 s. */
  static start(request: ExperimentRequest, kindOf: KindOf): ExperimentStart {
    const start = Simulation.start(request.design, kindOf, request.journal);
    return start.ok ? { ok: true, run: new ExperimentRun(start.simulation, request) } : start;
  }

  get nowSeconds(): number {
    return this.simulation.nowSeconds;
  }

  /** Model events fired since the start. */
  get events(): number {
    return this.simulation.events;
  }

  /** It has come to its end, or never will: events follow each other without any time passing. */
  get isOver(): boolean {
    return this.hasArrived || this.events - this.still.events >= mostEventsAtOnce;
  }

  /** Runs to a moment, or for about so many more events; true when it stands there with all done that was due. */
  advance(untilSeconds: number, maximumEvents: number): boolean {
    const stage = this.stages[0];
    const stop = Math.min(untilSeconds, stage?.atSeconds ?? Infinity);
    const arrived = this.simulation.advance(stop, maximumEvents);
    if (this.nowSeconds !== this.still.atSeconds) {
      Object.assign(this.still, { atSeconds: this.nowSeconds, events: this.events });
    }
    if (!arrived) return false;
    if (stage?.atSeconds === stop) {
      this.stages = this.stages.slice(1);
      this.stand(stage);
    }
    return stop === untilSeconds && this.stages[0]?.atSeconds !== stop;
  }

  private stand({ type }: Stage): void {
    switch (type) {
      case 'measure':
        this.simulation.resetMeasures();
        this.traceAnew();
        break;
      case 'report':
        this.moments.push(takeReport(this.simulation));
        break;
      case 'copy':
        this.windows.copy(this.simulation);
        break;
    }
  }

  /** What it has measured so far. */
  result(): ExperimentResult & { readonly ok: true } {
    const report = takeReport(this.simulation);
    return {
      ok: true,
      report,
      moments: this.moments,
      windows: this.windows.tell(this.simulation),
      series: this.request.wantsSeries === true ? this.series() : new Float64Array(),
      traces: this.simulation.tracer?.telling(this.request.traces ?? 0) ?? [],
      shortfalls: shortfallsOf(report, this.hasArrived),
    };
  }

  /** Writes down the life of requests that start from now on, where that was asked for. */
  private traceAnew(): void {
    const { simulation, request } = this;
    simulation.trace(false);
    const tracer = simulation.trace((request.traces ?? 0) > 0);
    if (tracer !== undefined) tracer.sampling = sampling;
  }

  private get hasArrived(): boolean {
    return this.nowSeconds >= this.endSeconds && this.stages.length === 0;
  }

  private series(): Float64Array {
    const { log } = this.simulation;
    const last = this.simulation.digest().atSeconds;
    const rows = new Float64Array(log.count(1, last) * systemColumns.length);
    log.copy(1, last, rows);
    return rows;
  }
}

interface Stage {
  readonly type: 'measure' | 'copy' | 'report';
  readonly atSeconds: number;
}

function stagesOf(
  { warmupSeconds, momentsSeconds = [] }: ExperimentRequest,
  ends: readonly number[],
): readonly Stage[] {
  const stages = (type: Stage['type'], seconds: readonly number[]): readonly Stage[] =>
    seconds.map((atSeconds) => ({ type, atSeconds }));
  const measured = warmupSeconds > 0 ? stages('measure', [warmupSeconds]) : [];
  const rest = [...stages('copy', ends), ...stages('report', momentsSeconds)];
  return [...measured, ...rest.toSorted((one, other) => one.atSeconds - other.atSeconds)];
}
