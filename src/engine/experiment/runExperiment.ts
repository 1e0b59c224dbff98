import type { ExperimentRequest, ExperimentResult } from '../../model/Experiment';
import type { KindOf } from '../../model/Kind';
import { ExperimentRun } from './ExperimentRun';

const sliceEvents = 5_000_000;

/** Runs a design from 0 s to its end at once, without a pause. */
export function runExperiment(request: ExperimentRequest, kindOf: KindOf): ExperimentResult {
  const start = ExperimentRun.start(request, kindOf);
  if (!start.ok) return start;
  const { run } = start;
  while (!run.isOver) run.advance(run.endSeconds, sliceEvents);
  return run.result();
}
