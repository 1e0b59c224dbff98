import { importLimits } from './importLimits';

/** A piece of a file as a sentence quotes it: on one line, and cut where it is long. */
export function quoted(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const { quotedCharacters } = importLimits;
  return line.length <= quotedCharacters ? line : `${line.slice(0, quotedCharacters)} …`;
}
