import { flushThatNeverHeals } from '../../src/library/flushThatNeverHeals';
import type { Design } from '../../src/model/Design';

/** A design of five components by that name. */
export const named = (name: string): Design => ({ ...flushThatNeverHeals.design, name });
