import { findJsonError } from './findJsonError';

/** A text as JSON, or a sentence on why it is none and where; `what` begins that sentence: 'The file'. */
export function parseJson(
  text: string,
  what: string,
): { readonly value: unknown } | { readonly problem: string } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { problem: syntaxProblem(text, what) };
  }
}

function syntaxProblem(text: string, what: string): string {
  if (text.trim() === '') {
    return `${what} is empty.`;
  }
  const error = findJsonError(text);
  if (error === undefined) {
    return `${what} is not JSON.`;
  }
  const where = `line ${error.line}, column ${error.column}`;
  return error.found === ''
    ? `${what} ends too early, at ${where}: it may have been cut off.`
    : `${what} is not JSON: unexpected ${JSON.stringify(error.found)} at ${where}.`;
}
