import { kindOf } from '../../../src/catalogue/kindOf';
import { runExperiment } from '../../../src/engine/experiment/runExperiment';
import type { Design } from '../../../src/model/Design';
import type { Report } from '../../../src/model/Report';

/** The report of a whole run. */
export function measured(design: Design, durationSeconds: number, warmupSeconds = 0): Report {
  const result = runExperiment({ design, durationSeconds, warmupSeconds }, kindOf);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(' '));
  return result.report;
}
