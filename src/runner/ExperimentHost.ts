import { ExperimentRun } from '../engine/experiment/ExperimentRun';
import type { ExperimentRequest, ExperimentResult } from '../model/Experiment';
import type { KindOf } from '../model/Kind';
import { describeFailure } from './describeFailure';
import { experimentProblem, stoppedExperiment } from './experimentProblem';
import type { HostTools } from './HostTools';
import { kindsNamed } from './kindsNamed';
import { Slicer } from './Slicer';

/** A run that needs more wall time than this is given up. */
const mostWallMs = 300_000;

/** The worker's end of background runs: makes one at a time, in slices of about 8 ms, so that it can be stopped between them. */
export class ExperimentHost {
  private readonly tools: Omit<HostTools, 'start'>;
  private readonly kindOf: KindOf;
  /** A run that finds another number here than its own has been stopped. */
  private turn = 0;
  private isEased = false;

  constructor(tools: Omit<HostTools, 'start'>, kindOf: KindOf) {
    this.tools = tools;
    this.kindOf = kindOf;
  }

  /** Never rejects: what goes wrong is told. */
  async run(request: ExperimentRequest): Promise<ExperimentResult> {
    const turn = ++this.turn;
    let run: ExperimentRun | undefined;
    try {
      await this.tools.prepare(kindsNamed(request));
      const start = ExperimentRun.start(request, this.kindOf);
      if (!start.ok) return start;
      run = start.run;
      return await this.finish(run, turn);
    } catch (error) {
      return experimentProblem(describeFailure(error, run));
    }
  }

  stop(): void {
    this.turn++;
  }

  ease(isEased: boolean): void {
    this.isEased = isEased;
  }

  private async finish(run: ExperimentRun, turn: number): Promise<ExperimentResult> {
    const startedMs = this.tools.nowMs();
    const slicer = new Slicer(this.tools.nowMs);
    while (!run.isOver) {
      if (turn !== this.turn) return stoppedExperiment;
      if (this.tools.nowMs() - startedMs > mostWallMs) return experimentProblem(tooSlow(run));
      slicer.run(run, run.endSeconds);
      await this.pause(slicer.lastMs);
    }
    return run.result();
  }

  private pause(workedMs: number): Promise<void> {
    return new Promise((resolve) => {
      if (this.isEased) this.tools.delay(resolve, workedMs);
      else this.tools.defer(resolve);
    });
  }
}

function tooSlow(run: ExperimentRun): string {
  const at = Math.floor(run.nowSeconds);
  return `The background run had only come to ${at} s of ${run.endSeconds} s after five minutes, and was given up. A shorter run or a smaller slice of the fleet takes less time.`;
}
