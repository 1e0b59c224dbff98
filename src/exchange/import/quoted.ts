import { importLimits } from './importLimits';

/** A piece of a file as a sentence quotes it: on one line, and cut where it is long. */
export function quoted(value: unknown): string {
  // What is nested may unfold to far more than can be shown.
  const isPlain = typeof value !== 'object' || value === null;
  const text = isPlain ? String(value) : Array.isArray(value) ? 'a list' : 'a mapping';
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const { quotedCharacters } = importLimits;
  return line.length <= quotedCharacters ? line : `${line.slice(0, quotedCharacters)} …`;
}
