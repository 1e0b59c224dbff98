import type { ExperimentRequest, ExperimentResult } from '../model/Experiment';
import type { Kind } from '../model/Kind';

/** What a worker for background runs answers: one run at a time. */
export interface ExperimentApi {
  /** The first question: the kinds that components can be of; answers with the version of the questions. */
  meet(kinds: readonly Kind[]): Promise<number>;
  /** Makes a whole run. */
  run(request: ExperimentRequest): Promise<ExperimentResult>;
  /** Ends the run that is under way; it answers that it was stopped. */
  stop(): Promise<void>;
  /** Whether to rest as long as it works, because the run on the screen falls behind. */
  ease(isEased: boolean): Promise<void>;
}
