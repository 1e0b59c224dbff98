import type { Example } from './Example';
import { flushThatNeverHeals } from './flushThatNeverHeals';
import { furtherExamples } from './furtherExamples';

/** The ready designs, the one for a first visit first. */
export const examples: readonly Example[] = [flushThatNeverHeals, ...furtherExamples];
