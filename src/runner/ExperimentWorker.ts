import { messageOf } from '../model/messageOf';
import type { ExperimentRequest, ExperimentResult } from '../model/Experiment';
import type { StopSignal } from '../model/StopSignal';
import type { ExperimentApi } from './ExperimentApi';
import { experimentProblem, stoppedExperiment } from './experimentProblem';
import type { PageTools } from './PageTools';
import { WorkerLink } from './WorkerLink';

/** The worker itself gives a run up after five minutes. */
const runLimitMs = 330_000;
/** A worker that does not stop a run within so long is ended. */
const stopLimitMs = 2_000;
const askLimitMs = 10_000;
/** While it runs it is asked so often whether it is there; one that was silent so many times is taken for ended. */
const tickMs = 5_000;
const mostSilentTicks = 4;
const ended = 'The worker for background runs ended before it was done. Start the run again.';

/** One worker for background runs, seen from the page. A worker that dies fails its run with a sentence, and is not used again. */
export class ExperimentWorker {
  isBusy = false;
  isDead = false;
  private readonly link: WorkerLink<ExperimentApi>;
  private readonly page: PageTools;
  private isEased = false;

  /** Throws where the browser lets the page have no worker. */
  constructor(page: PageTools) {
    this.page = page;
    this.link = new WorkerLink<ExperimentApi>(page, (message) =>
      this.die(message ? `A background run failed: ${message}` : ended),
    );
  }

  /** Makes one run; never rejects. */
  async run(request: ExperimentRequest, stop?: StopSignal): Promise<ExperimentResult> {
    this.isBusy = true;
    let callOff: (() => void) | undefined;
    let callOffWatch: (() => void) | undefined;
    const abort = () => {
      this.link.ask((api) => api.stop(), stopLimitMs).catch(() => undefined);
      callOff ??= this.page.after(stopLimitMs, () => this.die('A background run did not stop.'));
    };
    try {
      await this.link.ready;
      if (stop?.aborted === true) return stoppedExperiment;
      stop?.addEventListener('abort', abort);
      callOffWatch = this.watch();
      return await this.link.ask<ExperimentResult>(async (api) => api.run(request), runLimitMs);
    } catch (error) {
      this.die('The background run is over.');
      if (stop?.aborted === true) return stoppedExperiment;
      return experimentProblem(messageOf(error));
    } finally {
      stop?.removeEventListener('abort', abort);
      callOff?.();
      callOffWatch?.();
      this.isBusy = false;
    }
  }

  /** Whether it rests as long as it works. */
  ease(isEased: boolean): void {
    this.isEased = isEased;
    this.link.ready.then(() => this.tellEased()).catch(() => undefined);
  }

  end(): void {
    this.die('The worker for background runs was ended.');
  }

  private tellEased(): Promise<void> {
    return this.link.ask((api) => api.ease(this.isEased), askLimitMs);
  }

  /**
   * Ends a worker that answers nothing any more, because browsers end workers without a word. Silence is counted in ticks, so
   * that a machine that slept is not taken for it; returns how to call it off.
   */
  private watch(): () => void {
    let silentTicks = 0;
    const tick = () => {
      if (silentTicks === mostSilentTicks) return this.die(ended);
      silentTicks++;
      const hear = () => {
        silentTicks = 0;
      };
      this.tellEased().then(hear, () => undefined);
      callOff = this.page.after(tickMs, tick);
    };
    let callOff = this.page.after(tickMs, tick);
    return () => callOff();
  }

  private die(reason: string): void {
    this.isDead = true;
    this.link.close(reason);
  }
}
