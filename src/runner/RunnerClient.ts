import * as Comlink from 'comlink';
import type { Action } from '../model/Action';
import type { JournalEntry } from '../model/JournalEntry';
import type { LatencyLimit } from '../model/LatencyLimit';
import type { Report } from '../model/Report';
import type { Problem } from '../model/Problem';
import type { Trace } from '../model/Trace';
import type { TraceSummary } from '../model/TraceSummary';
import { fingerprintApart } from './fingerprintApart';
import { PaceKeeper } from './PaceKeeper';
import type { PageTools } from './PageTools';
import { PollPump } from './PollPump';
import { RestartCount } from './RestartCount';
import { restartSentences, type Death } from './restartSentences';
import type { Runner, RunnerUpdate, Watched } from './Runner';
import { RunMemory } from './RunMemory';
import type { Fingerprint, LoadRequest, PollAnswer, PollRequest, RunStatus } from './SimulationApi';
import { WorkerLink, type Question } from './WorkerLink';

const answerLimitMs = 600_000;
const patienceMs = 3_000;
/** Bringing a large design to life keeps the worker busy for longer. */
const loadPatienceMs = 15_000;
/** The journal is fetched so long after an action, so that a dragged slider does not fetch it each time. */
const journalLagMs = 300;
const mostDeaths = 3;

type Problems = readonly Problem[];

/** The page's end: asks the worker, tells its listeners, and replaces a worker that no longer answers. */
export class RunnerClient implements Runner {
  private readonly page: PageTools;
  private readonly listeners = new Set<(update: RunnerUpdate) => void>();
  private readonly pump: PollPump;
  private readonly pace: PaceKeeper;
  private readonly memory = new RunMemory();
  private readonly restarts = new RestartCount();
  private readonly callOffVisibility: () => void;
  private link: WorkerLink | undefined;
  private isDisposed = false;
  private failure: string | undefined;
  private status: RunStatus = { state: 'empty', pace: 0, achievedPace: 0 };
  private notice: string | undefined;
  private pending = 0;
  private loading = 0;
  private recovery: Promise<Problems> | undefined;
  private callOffJournal: (() => void) | undefined;
  private fingerprints: Promise<unknown> = Promise.resolve();

  constructor(page: PageTools) {
    this.page = page;
    this.pump = new PollPump(page, {
      ask: (request) => this.poll(request),
      isBusy: () => this.pending > 0,
      patienceMs: () => (this.loading > 0 ? loadPatienceMs : patienceMs),
      onAnswer: (answer) => this.tell(answer),
      onSilence: () => this.replaceWorker('silent'),
    });
    this.pace = new PaceKeeper(page, {
      send: (pace) => this.call((api) => api.setPace(pace), nothing),
      isRunning: () => this.status.state === 'running',
    });
    this.callOffVisibility = page.onVisibility(() => this.pump.reschedule());
    this.connect();
  }

  load(request: LoadRequest): Promise<Problems> {
    this.memory.begin(request);
    this.pace.pause();
    if (this.failure !== undefined) this.tryAgain();
    return this.send(request);
  }

  setPace(pace: number): Promise<void> {
    return this.pace.set(pace);
  }

  setHorizon(atSeconds: number): Promise<void> {
    return this.call((api) => api.setHorizon(atSeconds), nothing);
  }

  step(): Promise<void> {
    this.pace.pause();
    return this.call((api) => api.step(), nothing);
  }

  async act(action: Action): Promise<Problems> {
    const problems = await this.call(
      (api) => api.act(action),
      () => [this.lostAction()],
    );
    if (problems.length === 0) {
      this.memory.note(action);
      this.callOffJournal ??= this.page.after(journalLagMs, () => this.rememberJournal());
    }
    return problems;
  }

  seek(atSeconds: number): Promise<void> {
    this.pace.pause();
    return this.call((api) => api.seek(atSeconds), nothing);
  }

  journal(): Promise<readonly JournalEntry[]> {
    return this.call(
      (api) => api.journal(),
      () => this.memory.again()?.journal ?? [],
    );
  }

  traces(): Promise<readonly TraceSummary[]> {
    return this.call(
      (api) => api.traces(),
      () => [],
    );
  }

  trace(request: number): Promise<Trace | undefined> {
    return this.call(
      (api) => api.trace(request),
      () => undefined,
    );
  }

  report(): Promise<Report | undefined> {
    return this.call(
      (api) => api.report(),
      () => undefined,
    );
  }

  /** One after the other, each in a worker of its own, so that the run on the screen is not slowed down. */
  fingerprint(request: LoadRequest, atSeconds: number): Promise<Fingerprint> {
    const answer = this.fingerprints.then(() => {
      if (this.isDisposed) throw new Error('The simulation has ended.');
      return fingerprintApart(this.page, request, atSeconds);
    });
    this.fingerprints = answer.catch(nothing);
    return answer;
  }

  subscribe(listener: (update: RunnerUpdate) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  setSampling(hops: number, isCalm = false): void {
    this.pump.setSampling(hops, isCalm);
  }

  watch(wanted: Watched | undefined): void {
    this.pump.setDetails(wanted);
  }

  judge(limits: readonly LatencyLimit[]): void {
    this.pump.setLimits(limits);
  }

  dispose(): void {
    this.isDisposed = true;
    this.callOffVisibility();
    this.pace.dispose();
    this.disconnect();
    this.listeners.clear();
  }

  private connect(): void {
    const link = this.makeLink();
    this.link = link;
    if (link === undefined) return this.giveUp('forbidden');
    link.ready.then(
      () => this.link === link && this.pump.start(),
      () => this.link === link && this.replaceWorker('unloaded'),
    );
  }

  /** A link to a new worker; undefined where the browser lets the page have none. */
  private makeLink(): WorkerLink | undefined {
    try {
      const link: WorkerLink = new WorkerLink(this.page, (message) =>
        this.hearError(link, message),
      );
      return link;
    } catch {
      return undefined;
    }
  }

  private disconnect(): void {
    const { link } = this;
    this.link = undefined;
    this.pump.stop();
    this.callOffJournal?.();
    this.callOffJournal = undefined;
    link?.close('The simulation has ended.');
  }

  /** Asks the worker; `fallback` gives the answer when it dies meanwhile, or when there is none. */
  private async call<T>(question: Question<T>, fallback: () => T | Promise<T>): Promise<T> {
    const { link } = this;
    if (link === undefined) return fallback();
    this.pending++;
    this.pump.wake();
    try {
      await link.ready;
      return await link.ask(question, answerLimitMs);
    } catch (error) {
      if (link === this.link) throw error;
      return await fallback();
    } finally {
      this.pending--;
      this.pump.wake();
    }
  }

  private async send(request: LoadRequest): Promise<Problems> {
    this.loading++;
    try {
      return await this.call(
        (api) => api.load(request),
        () => this.recovery ?? [],
      );
    } finally {
      this.loading--;
    }
  }

  private async poll(request: PollRequest): Promise<PollAnswer> {
    if (this.link === undefined) throw new Error('There is no worker to ask.');
    const given = Comlink.transfer(request, [...request.returned]);
    return this.link.ask((api) => api.poll(given), answerLimitMs);
  }

  private rememberJournal(): void {
    this.callOffJournal = undefined;
    const before = this.memory.again()?.design;
    this.journal().then((journal) => {
      // Another load in between has a journal of its own.
      if (this.memory.again()?.design === before) this.memory.keepJournal(journal);
    }, nothing);
  }

  private tell({ status, snapshot }: PollAnswer): void {
    const { notice } = this;
    this.notice = undefined;
    this.status = status;
    const update = { status, ...(snapshot && { snapshot }), ...(notice && { notice }) };
    for (const listener of this.listeners) listener(update);
  }

  private hearError(link: WorkerLink, message: string | undefined): void {
    if (link !== this.link) return;
    // A worker that says what went wrong is alive; one whose script is missing says nothing.
    if (message && link.isReady) this.notice = `Something went wrong in the simulation: ${message}`;
    else this.replaceWorker(link.isReady ? 'silent' : 'unloaded');
    this.pump.wake();
  }

  private replaceWorker(death: Death): void {
    const deaths = this.restarts.died(this.page.nowMs());
    this.pace.pause();
    this.disconnect();
    if (deaths < mostDeaths) this.recovery = this.recover(death, deaths === 1);
    else this.giveUp(death);
  }

  /** Loads the run into a new worker: with its journal at first, and without when that did not help. */
  private async recover(death: Death, withJournal: boolean): Promise<Problems> {
    const request = withJournal ? this.memory.again() : this.memory.afresh();
    if (request !== undefined) this.memory.begin(request);
    const atSeconds = this.memory.journalSeconds;
    this.connect();
    const { link } = this;
    const problems = request === undefined ? [] : await this.send(request);
    await link?.ready.catch(nothing);
    if (link !== this.link) return problems;

    this.restarts.recovered(this.page.nowMs());
    this.notice = restartSentences.again(death, atSeconds);
    this.pump.wake();
    return problems;
  }

  private giveUp(death: Death | 'forbidden'): void {
    this.recovery = undefined;
    this.failure = restartSentences.gaveUp(death);
    const { failure } = this;
    this.tell({ status: { state: 'failed', pace: 0, achievedPace: 0, failure } });
  }

  private tryAgain(): void {
    this.failure = undefined;
    this.restarts.forgive();
    this.connect();
  }

  private lostAction(): Problem {
    return { path: '', message: this.failure ?? restartSentences.lostAction };
  }
}

function nothing(): void {}
