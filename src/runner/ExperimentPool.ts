import type { ExperimentRequest, ExperimentResult, Simulate } from '../model/Experiment';
import type { StopSignal } from '../model/StopSignal';
import { ExperimentWorker } from './ExperimentWorker';
import { experimentProblem, stoppedExperiment } from './experimentProblem';
import type { PageTools } from './PageTools';

const mostWorkers = 4;
/** Runs that wait for a worker; more are refused. */
const mostWaiting = 200;
/** Workers with nothing to do end after so long. */
const idleMs = 20_000;
/** How often it is looked whether the run on the screen keeps its pace, while something runs in the background. */
const lookEveryMs = 250;

/** What the pool has to know of the place where it runs. */
export interface PoolSurroundings {
  /** Processors of the machine. */
  readonly cores: number;
  /** Whether the run on the screen is slower than it was asked to be. */
  readonly isBehind: () => boolean;
}

interface Job {
  readonly request: ExperimentRequest;
  readonly stop: StopSignal | undefined;
  readonly settle: (result: ExperimentResult) => void;
}

/**
 * Makes background runs in 1 to 4 workers, one processor fewer than there are, which come when they are needed and go when
 * they are idle. While the run on the screen falls behind, one worker goes on, and rests as long as it works.
 */
export class ExperimentPool {
  private readonly page: PageTools;
  private readonly surroundings: PoolSurroundings;
  private workers: readonly ExperimentWorker[] = [];
  private waiting: readonly Job[] = [];
  private running = 0;
  private isEased = false;
  private isDisposed = false;
  private callOffLook: (() => void) | undefined;
  private callOffIdle: (() => void) | undefined;

  constructor(page: PageTools, surroundings: PoolSurroundings) {
    this.page = page;
    this.surroundings = surroundings;
  }

  /** Puts a run in line. */
  readonly simulate: Simulate = (request, stop) => {
    if (this.isDisposed) return Promise.resolve(stoppedExperiment);
    if (stop?.aborted === true) return Promise.resolve(stoppedExperiment);
    if (this.waiting.length >= mostWaiting) return Promise.resolve(tooMany);
    return new Promise((resolve) => {
      const drop = () => this.drop(job);
      const job: Job = {
        request,
        stop,
        settle: (result) => {
          stop?.removeEventListener('abort', drop);
          resolve(result);
        },
      };
      stop?.addEventListener('abort', drop);
      this.waiting = [...this.waiting, job];
      this.look();
      this.startWhatCan();
    });
  };

  /** How many runs are made at the same time when nothing holds them back. */
  get width(): number {
    return Math.min(mostWorkers, Math.max(1, this.surroundings.cores - 1));
  }

  /** Ends everything; runs under way are told as stopped. */
  dispose(): void {
    this.isDisposed = true;
    for (const job of this.waiting) job.settle(stoppedExperiment);
    this.waiting = [];
    this.callOffLook?.();
    this.endWorkers();
  }

  private startWhatCan(): void {
    const allowed = this.isEased ? 1 : this.width;
    while (this.running < allowed && this.waiting.length > 0) {
      const [job, ...others] = this.waiting;
      this.waiting = others;
      if (job !== undefined) void this.make(job);
    }
  }

  private async make(job: Job): Promise<void> {
    this.running++;
    this.callOffIdle?.();
    const worker = this.freeWorker();
    const result = worker === undefined ? forbidden : await worker.run(job.request, job.stop);
    this.running--;
    job.settle(this.isDisposed ? stoppedExperiment : result);
    this.workers = this.workers.filter(({ isDead }) => !isDead);
    this.startWhatCan();
    if (this.running === 0) this.callOffIdle = this.page.after(idleMs, () => this.endWorkers());
  }

  /** A worker that has nothing to do, an old one or a new one; undefined where the browser lets the page have none. */
  private freeWorker(): ExperimentWorker | undefined {
    const idle = this.workers.find(({ isBusy, isDead }) => !isBusy && !isDead);
    if (idle !== undefined) return idle;
    try {
      const made = new ExperimentWorker(this.page);
      if (this.isEased) made.ease(true);
      this.workers = [...this.workers, made];
      return made;
    } catch {
      return undefined;
    }
  }

  /** Somebody stopped a run: it leaves the line; one that is under way is stopped by its worker. */
  private drop(job: Job): void {
    if (!this.waiting.includes(job)) return;
    this.waiting = this.waiting.filter((other) => other !== job);
    job.settle(stoppedExperiment);
  }

  /** Follows the pace of the run on the screen for as long as there is something to do. */
  private look(): void {
    const isEased = this.surroundings.isBehind();
    if (isEased !== this.isEased) {
      this.isEased = isEased;
      for (const worker of this.workers) worker.ease(isEased);
      this.startWhatCan();
    }
    this.callOffLook?.();
    this.callOffLook = undefined;
    if (this.running === 0 && this.waiting.length === 0) return;
    this.callOffLook = this.page.after(lookEveryMs, () => this.look());
  }

  private endWorkers(): void {
    for (const worker of this.workers) worker.end();
    this.workers = [];
  }
}

const tooMany = experimentProblem(
  `${mostWaiting} background runs wait already. Wait for some of them, or stop them.`,
);
const forbidden = experimentProblem(
  'The browser does not let the page start a worker, so nothing can be run in the background.',
);
