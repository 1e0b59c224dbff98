import type { Source } from './Source';

/** Texts in which a percentage is written as "80 %" and not as "80%". The remainder of a division is no text. */
export function findSpacedPercents({ path, strings }: Pick<Source, 'path' | 'strings'>): string[] {
  return strings
    .filter(({ text }) => /\s%(?![\w%])/.test(text))
    .map(({ text, line }) => `${path}:${line} says "${text}"`);
}
