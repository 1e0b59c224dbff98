import { exchangeLimits } from '../exchangeLimits';

interface TextBounds {
  readonly characters: number;
  readonly depth: number;
  readonly values: number;
  /** What a text of this sort holds. */
  readonly thing: string;
}

const boundsOfDesign: TextBounds = {
  characters: exchangeLimits.fileCharacters,
  depth: exchangeLimits.depth,
  values: exchangeLimits.values,
  thing: 'a design',
};

/** Why a text is too large or too deeply nested to be parsed as JSON, found in one pass without parsing; undefined if it is not. */
export function textTooLarge(
  text: string,
  what = 'The file',
  { characters, depth: deepest, values, thing }: TextBounds = boundsOfDesign,
): string | undefined {
  if (text.length > characters) {
    return `${what} is larger than ${characters / 2 ** 20} MB; ${thing} is far smaller.`;
  }
  let depth = 0;
  let parts = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quoted) {
      at += code === backslash ? 1 : 0;
      quoted = code !== quote;
    } else if (code === quote) {
      quoted = true;
    } else if (code === openBrace || code === openBracket) {
      depth += 1;
      parts += 1;
      if (depth > deepest) {
        return `${what} is too deeply nested; ${thing} is far flatter.`;
      }
    } else if (code === closeBrace || code === closeBracket) {
      depth -= 1;
    } else if (code === comma) {
      parts += 1;
    }
  }
  return parts > values ? `${what} holds too many values for ${thing}.` : undefined;
}

const [quote, backslash, comma, openBrace, closeBrace, openBracket, closeBracket] = Array.from(
  '"\\,{}[]',
  (character) => character.charCodeAt(0),
);
