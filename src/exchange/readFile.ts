import type { KindOf } from '../model/Kind';
import { fileFormat } from './file/fileFormat';
import { openEnvelope } from './file/openEnvelope';
import { type DesignResult, readDesign } from './readDesign';
import type { ReadMode } from './settle/Reading';

/** Reads the text of a design file; everything that is wrong with it comes back as problems. Takes bounded time and memory. */
export function readFile(text: string, mode: ReadMode, kindOf: KindOf): DesignResult {
  const opened = openEnvelope(text, { ...fileFormat, what: 'The file' });
  if (!opened.ok) {
    return refused(opened.message);
  }
  const { unknown } = opened;
  if (unknown.length > 0 && mode === 'strict') {
    return refused(`The file has what this version does not know: ${told(unknown)}.`);
  }
  const result = readDesign(opened.design, mode, kindOf);
  return result.ok && unknown.length > 0
    ? { ...result, notices: [`The file also held ${told(unknown)}, left out.`, ...result.notices] }
    : result;
}

function refused(message: string): DesignResult {
  return { ok: false, problems: [{ path: '', message }] };
}

function told(keys: readonly string[]): string {
  return keys
    .slice(0, 5)
    .map((key) => `"${key.slice(0, 60)}"`)
    .join(', ');
}
