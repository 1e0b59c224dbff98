import { momentsFor } from '../../src/analysis/chain/momentsFor';
import { kindOf } from '../../src/catalogue/kindOf';
import { runExperiment } from '../../src/engine/experiment/runExperiment';
import type { Design } from '../../src/model/Design';

/** A run of the whole timeline of a design, with what *Why* is told of it: report, moments and series. */
export function runTimeline(design: Design) {
  const { durationSeconds } = design.scenario;
  const result = runExperiment(
    {
      design,
      warmupSeconds: 0,
      durationSeconds,
      momentsSeconds: momentsFor(0, durationSeconds),
      wantsSeries: true,
    },
    kindOf,
  );
  if (!result.ok) throw new Error('It does not run.');
  return { design, kindOf, ...result };
}
