import { limits } from './limits';

/** What is wrong with a name, as one sentence; undefined when it is right: 1 to 60 visible characters. */
export function checkName(name: string, what: string): string | undefined {
  const trimmed = name.trim();
  if (trimmed.length === 0) {
    return `${what} cannot be empty.`;
  }
  if (trimmed.length > limits.nameCharacters) {
    return `${what} can have at most ${limits.nameCharacters} characters.`;
  }
  return hasHidden(trimmed) ? `${what} cannot have hidden or control characters.` : undefined;
}

/** Control, bidirectional and zero-width characters, which could make one name look like another, and halves of characters. */
const hiddenRanges: readonly (readonly [number, number])[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0x061c, 0x061c],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x2069],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
];

/** The text without such characters, for a message that quotes what came from outside. */
export function visibleText(text: string): string {
  return Array.from(text)
    .filter((character) => !isHidden(character))
    .join('');
}

function hasHidden(text: string): boolean {
  return Array.from(text).some(isHidden);
}

function isHidden(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return hiddenRanges.some(([first, last]) => code >= first && code <= last);
}
