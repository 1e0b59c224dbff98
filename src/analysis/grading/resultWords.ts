import type { ResultLevel } from '../../model/ScoreSheet';

/** What a result is called in a sentence. */
export const resultWords: Readonly<Record<ResultLevel, string>> = {
  strong: 'a strong pass',
  pass: 'a pass',
  mixed: 'a mixed result',
  no: 'not a pass',
};
