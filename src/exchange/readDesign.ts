import type { Design } from '../model/Design';
import type { KindOf } from '../model/Kind';
import type { Problem } from '../model/Problem';
import { Reading, type ReadMode } from './settle/Reading';
import { settleDesign } from './settle/settleDesign';
import { designShape } from './structure/designShape';
import { isWithinBounds } from './structure/isWithinBounds';
import { parseStructure } from './structure/parseStructure';

/** A valid design with what was mended in it, or everything (up to 50 problems) that is wrong with it. */
export type DesignResult =
  | { readonly ok: true; readonly design: Design; readonly notices: readonly string[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Makes a valid design of any value, such as parsed JSON. In `page` mode numbers out of range, bad names, unknown keys and
 * impossible connections are mended with a notice; in `strict` mode they are problems. Broken structure is refused in both.
 */
export function readDesign(value: unknown, mode: ReadMode, kindOf: KindOf): DesignResult {
  const reading = new Reading(mode, kindOf);
  if (!isWithinBounds(value)) {
    reading.refuse({ path: '', name: '' }, 'The design is too large or too deeply nested.');
    return { ok: false, problems: reading.problems };
  }
  const shaped = parseStructure(reading, designShape, value);
  if (shaped === undefined) {
    return { ok: false, problems: reading.problems };
  }
  const design = settleDesign(reading, shaped);
  return reading.problems.length > 0
    ? { ok: false, problems: reading.problems }
    : { ok: true, design, notices: reading.notices };
}
