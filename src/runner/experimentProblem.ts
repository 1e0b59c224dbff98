import type { ExperimentResult } from '../model/Experiment';

/** A background run without a result, for a reason that a person reads. */
export function experimentProblem(message: string): ExperimentResult {
  return { ok: false, problems: [{ path: '', message }] };
}

/** What a run tells that was stopped. */
export const stoppedExperiment = experimentProblem('The background run was stopped.');
