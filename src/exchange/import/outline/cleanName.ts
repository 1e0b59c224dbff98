import { visibleText } from '../../../model/checkName';
import { limits } from '../../../model/limits';

/** A text as a name of the design: visible, on one line, 1 to 60 characters. */
export function cleanName(text: string, fallback: string): string {
  const line = visibleText(text.slice(0, 1_000).replaceAll(/\s+/g, ' ')).trim();
  if (line.length <= limits.nameCharacters) return line || fallback;
  let short = '';
  for (const character of line) {
    if (short.length + character.length > limits.nameCharacters - 1) break;
    short += character;
  }
  return `${short.trim()}…`;
}
