import { checkName } from '../../model/checkName';
import { limits } from '../../model/limits';
import type { Place, Reading } from './Reading';

/** A name without blanks at its ends; on the page also without hidden characters and cut to its length, with a notice. */
export function settleName(
  reading: Reading,
  place: Place,
  name: string,
  what: string,
  fallback: string,
): string {
  const trimmed = name.trim();
  const problem = checkName(trimmed, what);
  if (problem === undefined) {
    return trimmed;
  }
  const clean = cleanName(trimmed) || fallback;
  reading.mend(place, problem, `It is now "${clean}".`);
  return clean;
}

function cleanName(name: string): string {
  const visible = Array.from(name.slice(0, 1_000)).filter(isVisible).join('').trim();
  let clean = '';
  for (const character of visible) {
    if (clean.length + character.length > limits.nameCharacters) {
      break;
    }
    clean += character;
  }
  return clean.trim();
}

function isVisible(character: string): boolean {
  return checkName(`a${character}a`, '') === undefined;
}
