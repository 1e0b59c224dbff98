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

/** One worker for background runs, seen from the page. A worker that dies fails its run with a sentence, and is not used again. */
export class ExperimentWorker {
  isBusy = false;
  isDead = false;
  private readonly link: WorkerLink<ExperimentApi>;
  private readonly page: PageTools;

  /** Throws where the browser lets the page have no worker. */
  constructor(page: PageTools) {
    this.page = page;
    this.link = new WorkerLink<ExperimentApi>(page, (message) =>
      this.die(
        message
          ? `A background run failed: ${message}`
          : 'The worker for background runs ended before it was done. Start the run again.',
      ),
    );
  }

  /** Makes one run; never rejects. */
  async run(request: ExperimentRequest, stop?: StopSignal): Promise<ExperimentResult> {
    this.isBusy = true;
    let callOff: (() => void) | undefined;
    const abort = () => {
      this.link.ask((api) => api.stop(), stopLimitMs).catch(() => undefined);
      callOff ??= this.page.after(stopLimitMs, () => this.die('A background run did not stop.'));
    };
    try {
      await this.link.ready;
      if (stop?.aborted === true) return stoppedExperiment;
      stop?.addEventListener('abort', abort);
      return await this.link.ask<ExperimentResult>(async (api) => api.run(request), runLimitMs);
    } catch (error) {
      this.die('The background run is over.');
      if (stop?.aborted === true) return stoppedExperiment;
      return experimentProblem(messageOf(error));
    } finally {
      stop?.removeEventListener('abort', abort);
      callOff?.();
      this.isBusy = false;
    }
  }

  /** Whether it rests as long as it works. */
  ease(isEased: boolean): void {
    const ask = () => this.link.ask((api) => api.ease(isEased), askLimitMs);
    this.link.ready.then(ask).catch(() => undefined);
  }

  end(): void {
    this.die('The worker for background runs was ended.');
  }

  private die(reason: string): void {
    this.isDead = true;
    this.link.close(reason);
  }
}
