import { messageOf } from '../model/messageOf';
import type { Action } from '../model/Action';
import type { JournalEntry } from '../model/JournalEntry';
import { limits } from '../model/limits';
import type { Report } from '../model/Report';
import type { Problem } from '../model/Problem';
import type { Trace } from '../model/Trace';
import type { TraceSummary } from '../model/TraceSummary';
import { BufferPool } from './BufferPool';
import { describeFailure } from './describeFailure';
import type { HostTools } from './HostTools';
import { kindsNamed, kindsOfAction } from './kindsNamed';
import { Pacer } from './Pacer';
import { Run } from './Run';
import { runFingerprint } from './runFingerprint';
import type {
  Fingerprint,
  LoadRequest,
  PollAnswer,
  PollRequest,
  RunStatus,
  SimulationApi,
} from './SimulationApi';

/** How long a paced run rests when it owes nothing; a quarter of a frame. */
const restMs = 4;
/** A seek or replay that has not arrived after so much wall time stops where it is, so that the run can be changed again. */
const longestJourneyMs = 60_000;

/**
 * The worker's end: holds one run and drives it in slices of wall time, so that questions are answered in between. What
 * goes wrong inside the engine ends up in `fail`, the only place that catches it.
 */
export class SimulationHost implements SimulationApi {
  private readonly tools: HostTools;
  private readonly pool = new BufferPool();
  private readonly pacer = new Pacer();
  private run: Run | undefined;
  private runNumber = 0;
  private pace = 0;
  private horizonSeconds = Infinity;
  private failure: string | undefined;
  /** Under way to a moment, as fast as possible: a seek or a replay. */
  private journey: Promise<void> | undefined;
  /** A loop that finds another number here than its own has been called off. */
  private turn = 0;

  /** Of several loads that wait for code, only the last one goes on. */
  private loads = 0;

  constructor(tools: HostTools) {
    this.tools = tools;
  }

  async load(request: LoadRequest): Promise<readonly Problem[]> {
    const { design, journal } = request;
    this.halt();
    this.run = undefined;
    this.failure = undefined;
    const load = ++this.loads;
    if (!(await this.prepare(kindsNamed(request))) || load !== this.loads) return [];
    const started = this.guard(() => this.tools.start(design, journal));
    if (started?.ok === false) return started.problems;
    if (started === undefined) return [];
    this.run = this.guard(
      () => new Run(started.simulation, this.tools.nowMs, () => ++this.runNumber),
    );
    const last = journal?.at(-1);
    if (last !== undefined && this.run !== undefined) await this.travel(this.run, last.atSeconds);
    return [];
  }

  async setPace(pace: number): Promise<void> {
    if (!(pace >= 0)) throw new RangeError(`A pace is a number from 0, not ${pace}.`);
    if (this.usableRun() === undefined) return;
    if (pace === 0) this.halt();
    this.pace = pace;
    if (pace > 0 && this.journey === undefined) this.startPlaying();
  }

  async setHorizon(atSeconds: number): Promise<void> {
    if (!(atSeconds >= 0)) throw new RangeError(`A horizon is a number from 0, not ${atSeconds}.`);
    this.horizonSeconds = atSeconds;
  }

  async step(): Promise<void> {
    const run = await this.arrivedRun();
    this.halt();
    this.guard(() => run?.step());
  }

  async act(action: Action): Promise<readonly Problem[]> {
    const run = await this.arrivedRun();
    if (run === undefined || !(await this.prepare(kindsOfAction(action))) || run !== this.run) {
      return [{ path: '', message: 'Nothing runs that could be changed.' }];
    }
    return this.guard(() => run.act(action)) ?? [{ path: '', message: this.failure ?? '' }];
  }

  async seek(atSeconds: number): Promise<void> {
    if (!(atSeconds >= 0)) throw new RangeError(`A moment is a number from 0, not ${atSeconds}.`);
    const run = this.usableRun();
    if (run === undefined) return;
    this.halt();
    await this.travel(run, Math.min(atSeconds, limits.simulatedSeconds));
  }

  async poll(request: PollRequest): Promise<PollAnswer> {
    this.pool.giveBack(request.returned);
    const snapshot = this.guard(() => this.usableRun()?.snapshot(request, this.pool));
    return { status: this.status(), ...(snapshot && { snapshot }) };
  }

  async journal(): Promise<readonly JournalEntry[]> {
    return this.run?.journal ?? [];
  }

  async traces(): Promise<readonly TraceSummary[]> {
    return this.guard(() => this.usableRun()?.traces()) ?? [];
  }

  async trace(request: number): Promise<Trace | undefined> {
    return this.guard(() => this.usableRun()?.trace(request));
  }

  async report(): Promise<Report | undefined> {
    return this.usableRun()?.report();
  }

  fingerprint(request: LoadRequest, atSeconds: number): Promise<Fingerprint> {
    return runFingerprint(this.tools, request, atSeconds);
  }

  /** Fetches what these kinds need; false when that failed. */
  private async prepare(kindIds: readonly string[]): Promise<boolean> {
    try {
      await this.tools.prepare(kindIds);
      return true;
    } catch (error) {
      this.halt();
      this.failure = messageOf(error);
      return false;
    }
  }

  private status(): RunStatus {
    const { pace, failure } = this;
    if (failure !== undefined) return { state: 'failed', pace, achievedPace: 0, failure };
    if (this.run === undefined) return { state: 'empty', pace, achievedPace: 0 };
    if (pace === 0) return { state: 'paused', pace, achievedPace: 0 };
    const achievedPace = this.journey === undefined ? this.pacer.achieved() : 0;
    return { state: 'running', pace, achievedPace };
  }

  private startPlaying(): void {
    const run = this.usableRun();
    if (run === undefined) return;
    this.pacer.start(this.pace, this.tools.nowMs(), run.nowSeconds);
    void this.play(run, ++this.turn);
  }

  private async play(run: Run, turn: number): Promise<void> {
    while (turn === this.turn) {
      const caughtUp = this.guard(() => this.playSlice(run)) === true;
      if (run.nowSeconds >= limits.simulatedSeconds) this.halt();
      await (caughtUp ? this.rest() : this.answerOthers());
    }
  }

  /** True when the run stands where wall time wants it. */
  private playSlice(run: Run): boolean {
    const before = run.nowSeconds;
    const owed = this.pacer.owed(this.tools.nowMs());
    const furthest = Math.max(before, Math.min(limits.simulatedSeconds, this.horizonSeconds));
    const arrived = run.slice(Math.min(before + owed, furthest));
    this.pacer.note(run.nowSeconds - before, this.tools.nowMs(), run.nowSeconds);
    return arrived;
  }

  private travel(run: Run, atSeconds: number): Promise<void> {
    const journey = this.goTo(run, atSeconds, ++this.turn);
    this.journey = journey;
    return journey;
  }

  private async goTo(run: Run, atSeconds: number, turn: number): Promise<void> {
    const startedMs = this.tools.nowMs();
    // Of many seeks that come at once, while a slider is dragged, only the last one sets out.
    await this.answerOthers();
    if (turn === this.turn) this.guard(() => run.jumpTowards(atSeconds));
    while (turn === this.turn) {
      const hasArrived = this.guard(() => run.slice(atSeconds)) === true;
      if (turn !== this.turn) return;
      if (hasArrived || this.tools.nowMs() - startedMs > longestJourneyMs) return this.arrive();
      await this.answerOthers();
    }
  }

  private arrive(): void {
    this.journey = undefined;
    if (this.pace > 0) this.startPlaying();
  }

  /** The run that can still go on, once no journey is under way; undefined as well when another was loaded meanwhile. */
  private async arrivedRun(): Promise<Run | undefined> {
    const run = this.usableRun();
    while (this.journey !== undefined) await this.journey;
    return run === this.usableRun() ? run : undefined;
  }

  private usableRun(): Run | undefined {
    return this.failure === undefined ? this.run : undefined;
  }

  private halt(): void {
    this.turn++;
    this.pace = 0;
    this.journey = undefined;
  }

  private guard<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      this.fail(error);
      return undefined;
    }
  }

  private fail(error: unknown): void {
    this.halt();
    this.failure = describeFailure(error, this.run);
  }

  private answerOthers(): Promise<void> {
    return new Promise((resolve) => this.tools.defer(resolve));
  }

  private rest(): Promise<void> {
    return new Promise((resolve) => this.tools.delay(resolve, restMs));
  }
}
