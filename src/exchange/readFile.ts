import type { KindOf } from '../model/Kind';
import { fileFormat } from './file/fileFormat';
import { openEnvelope } from './file/openEnvelope';
import { type DesignResult, readDesign } from './readDesign';
import type { ReadMode } from './settle/Reading';

/**
 * Reads the text of a design file; everything that is wrong with it comes back as problems, in which `what` begins a sentence on
 * the whole of it. Takes bounded time and memory.
 */
export function readFile(
  text: string,
  mode: ReadMode,
  kindOf: KindOf,
  what = 'The file',
): DesignResult {
  const opened = openEnvelope(text, { ...fileFormat, what });
  if (!opened.ok) {
    return refused(opened.message);
  }
  const { unknown } = opened;
  if (unknown.length > 0 && mode === 'strict') {
    return refused(`${what} has what this version does not know: ${told(unknown)}.`);
  }
  const result = readDesign(opened.design, mode, kindOf);
  return result.ok && unknown.length > 0
    ? { ...result, notices: [`${what} also held ${told(unknown)}, left out.`, ...result.notices] }
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
