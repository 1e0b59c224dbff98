import { prose } from './prose';

/** A help text of the catalogue in words: the build leaves only its number there ("\u00a712"). */
export function told(text: string): string {
  return text.startsWith('\u00a7') ? (prose[Number(text.slice(1))] ?? '') : text;
}
