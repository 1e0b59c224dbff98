import { findJsonError } from '../../file/findJsonError';
import type { Account } from '../Account';

/** The values of a file: one, the items of a list, or one on each line. */
export type ParsedTraces =
  | { readonly ok: true; readonly values: readonly unknown[] }
  | { readonly ok: false; readonly message: string };

/** Numbers of nanoseconds are past what a number holds exactly. */
const nanoseconds = /("(?:start|end)_?time_?unix_?nano"\s*:\s*)(\d{16,20})(?=\s*[,}\n])/gi;

/** Parses JSON, or JSON line by line; lines that are cut off are left out. */
export function parseTraceJson(text: string, account: Account): ParsedTraces {
  const exact = text.replace(/^\uFEFF/, '').replaceAll(nanoseconds, '$1"$2"');
  const whole = parsed(exact);
  if (whole !== undefined) {
    return { ok: true, values: Array.isArray(whole.value) ? whole.value : [whole.value] };
  }
  const lines = exact.split('\n').filter((line) => line.trim() !== '');
  const values = lines.flatMap((line) => parsed(line) ?? []);
  // The one line of a file that is cut off is no file of lines.
  if (lines.length < 2 || values.length < lines.length / 2) {
    return { ok: false, message: syntaxProblem(text) };
  }
  if (values.length < lines.length) {
    account.leftOut(`${lines.length - values.length} lines that are not JSON, or are cut off.`);
  }
  return { ok: true, values: values.map(({ value }) => value) };
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

function syntaxProblem(text: string): string {
  const error = text.trim() === '' ? undefined : findJsonError(text);
  if (error === undefined) return 'The file is empty.';
  const where = `line ${error.line}, column ${error.column}`;
  return error.found === ''
    ? `The file ends too early, at ${where}: it may have been cut off.`
    : `The file is not JSON: unexpected ${JSON.stringify(error.found)} at ${where}.`;
}
