import * as Comlink from 'comlink';
import type { PageTools, SimulationWorker } from './PageTools';
import { protocolVersion } from './protocolVersion';
import type { WorkerApi } from './WorkerApi';

/** Loading the script over a slow line counts as well. */
const startLimitMs = 30_000;

/** What every worker answers first of all. */
type Greeting = Pick<WorkerApi, 'meet'>;

/** Puts one question to a worker. */
export type Question<T, Api = WorkerApi> = (api: Comlink.Remote<Api>) => Promise<T>;

/** The life of one worker, seen from the page: every question gets an answer, or an error in time. */
export class WorkerLink<Api extends Greeting = WorkerApi> {
  /** Settles once the worker answers and speaks this page's version; rejects otherwise. */
  readonly ready: Promise<void>;
  /** Whether the worker has answered that. */
  isReady = false;
  private readonly worker: SimulationWorker;
  private readonly page: PageTools;
  private readonly api: Comlink.Remote<Api>;
  /** How to fail each question that waits for its answer. */
  private readonly waiting = new Set<(error: Error) => void>();
  private closed: Error | undefined;

  /** `onError` hears of errors inside the worker: the message, or nothing when its script could not be loaded. */
  constructor(page: PageTools, onError: (message: string | undefined) => void) {
    this.page = page;
    this.worker = page.createWorker();
    this.worker.addEventListener('error', (event) => {
      event.preventDefault();
      onError(event.message);
    });
    this.api = Comlink.wrap<Api>(this.worker);
    this.ready = this.shakeHands();
    this.ready.catch(() => undefined);
  }

  /** Asks the worker; rejects after `limitMs` without an answer, and when the link is closed. */
  ask<T>(question: Question<T, Api>, limitMs: number): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.closed !== undefined) return reject(this.closed);
      const settle = () => {
        callOff();
        this.waiting.delete(fail);
      };
      const fail = (error: Error) => {
        settle();
        reject(error);
      };
      const callOff = this.page.after(limitMs, () => fail(new Error(noAnswer(limitMs))));
      this.waiting.add(fail);
      question(this.api).then((answer) => {
        settle();
        resolve(answer);
      }, fail);
    });
  }

  /** Ends the worker; what it has not answered yet rejects with that reason. */
  close(reason: string): void {
    this.closed = new Error(reason);
    this.worker.terminate();
    for (const fail of this.waiting) fail(this.closed);
  }

  private async shakeHands(): Promise<void> {
    const greet = (api: Comlink.Remote<Greeting>) => api.meet(this.page.kinds);
    const version = await this.ask(greet, startLimitMs);
    if (version !== protocolVersion) {
      throw new Error('The page and its simulation are of different versions.');
    }
    this.isReady = true;
  }
}

function noAnswer(limitMs: number): string {
  return `The simulation did not answer within ${Math.round(limitMs / 1_000)} s.`;
}
