import type { GradedDimension } from '../../model/ChallengeCheck';

/** What the parts of the score are called. */
export const dimensionTitles: Readonly<Record<GradedDimension, string>> = {
  load: 'Holds the load',
  faults: 'Survives faults',
  correctness: 'Correctness',
  cost: 'Cost and simplicity',
  prediction: 'Prediction and numbers',
};
