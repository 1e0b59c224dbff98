import type { ExperimentRequest } from '../../model/Experiment';
import type { TextbookSetup } from './TextbookCase';

/** Simulated seconds after which even the fullest of the cases, which forgets in some 4 s, no longer shows that it began empty. */
const warmupSeconds = 30;

/** One run of a case under a seed, as long as the case says, or a share of that. */
export function textbookRequest(
  { design, seconds }: TextbookSetup,
  seed: number,
  share = 1,
): ExperimentRequest {
  return {
    design: { ...design, seed },
    warmupSeconds,
    durationSeconds: warmupSeconds + seconds * share,
  };
}
