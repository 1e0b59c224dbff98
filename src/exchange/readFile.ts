import type { KindOf } from '../model/Kind';
import { fileFormat } from './file/fileFormat';
import { findJsonError } from './file/findJsonError';
import { textTooLarge } from './file/textTooLarge';
import { type DesignResult, readDesign } from './readDesign';
import type { ReadMode } from './settle/Reading';

/** Reads the text of a design file; everything that is wrong with it comes back as problems. Takes bounded time and memory. */
export function readFile(text: string, mode: ReadMode, kindOf: KindOf): DesignResult {
  const tooLarge = textTooLarge(text);
  if (tooLarge !== undefined) {
    return refused(tooLarge);
  }
  const parsed = parseJson(text.replace(/^\uFEFF/, ''));
  return 'problem' in parsed ? refused(parsed.problem) : readEnvelope(parsed.value, mode, kindOf);
}

function refused(message: string): DesignResult {
  return { ok: false, problems: [{ path: '', message }] };
}

function parseJson(text: string): { readonly value: unknown } | { readonly problem: string } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { problem: syntaxProblem(text) };
  }
}

function syntaxProblem(text: string): string {
  if (text.trim() === '') {
    return 'The file is empty.';
  }
  const error = findJsonError(text);
  if (error === undefined) {
    return 'The file is not JSON.';
  }
  const where = `line ${error.line}, column ${error.column}`;
  return error.found === ''
    ? `The file ends too early, at ${where}: it may have been cut off.`
    : `The file is not JSON: unexpected ${JSON.stringify(error.found)} at ${where}.`;
}

function readEnvelope(value: unknown, mode: ReadMode, kindOf: KindOf): DesignResult {
  const notOurs = 'This is not a Loadbearing design: it needs "format": "loadbearing".';
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refused(notOurs);
  }
  const envelope = new Map<string, unknown>(Object.entries(value));
  if (envelope.get('format') !== fileFormat.format) {
    return refused(notOurs);
  }
  const version = envelope.get('version');
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refused('The file does not say its version: it needs "version": 1.');
  }
  if (version > fileFormat.version) {
    return refused(
      `The file was made by a newer version of Loadbearing (file version ${version}). Reload to get the newest.`,
    );
  }
  const unknown = [...envelope.keys()].filter((key) => !known.has(key));
  if (unknown.length > 0 && mode === 'strict') {
    return refused(`The file has what this version does not know: ${told(unknown)}.`);
  }
  const result = readDesign(envelope.get('design'), mode, kindOf);
  return result.ok && unknown.length > 0
    ? { ...result, notices: [`The file also held ${told(unknown)}, left out.`, ...result.notices] }
    : result;
}

const known: ReadonlySet<string> = new Set(['$schema', 'format', 'version', 'design']);

function told(keys: readonly string[]): string {
  return keys
    .slice(0, 5)
    .map((key) => `"${key.slice(0, 60)}"`)
    .join(', ');
}
