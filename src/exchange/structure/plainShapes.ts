import * as v from 'valibot';
import { limits } from '../../model/limits';

/** A number; its range is looked at later. */
export const numberShape = v.number('It must be a number.');

/** A text. */
export const textShape = v.string('It must be a text.');

/** An id: a whole number from 1. */
export const idShape = v.pipe(
  numberShape,
  v.check(
    (id) => Number.isInteger(id) && id >= 1 && id <= limits.id,
    'An id must be a whole number from 1 to 1,000,000,000.',
  ),
);

/** An id, or 0 for "none" or "every one". */
export const idOrZeroShape = v.pipe(
  numberShape,
  v.check(
    (id) => Number.isInteger(id) && id >= 0 && id <= limits.id,
    'It must be an id, or 0: a whole number from 0 to 1,000,000,000.',
  ),
);

/** A place in a list or a number of things: a whole number from 0. */
export const countShape = v.pipe(
  numberShape,
  v.check(
    (count) => Number.isSafeInteger(count) && count >= 0,
    'It must be a whole number from 0.',
  ),
);

/** One of a few words. */
export function wordShape<const Word extends string>(...words: readonly Word[]) {
  return v.picklist(words, `It must be one of: ${words.join(', ')}.`);
}
