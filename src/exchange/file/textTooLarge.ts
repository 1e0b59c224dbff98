import { exchangeLimits } from '../exchangeLimits';

/** Why a text is too large or too deeply nested to be parsed as JSON, found in one pass without parsing; undefined if it is not. */
export function textTooLarge(text: string, what = 'The file'): string | undefined {
  if (text.length > exchangeLimits.fileCharacters) {
    return `${what} is larger than 8 MB; a design is far smaller.`;
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
      if (depth > exchangeLimits.depth) {
        return `${what} is too deeply nested; a design is far flatter.`;
      }
    } else if (code === closeBrace || code === closeBracket) {
      depth -= 1;
    } else if (code === comma) {
      parts += 1;
    }
  }
  return parts > exchangeLimits.values ? `${what} holds too many values for a design.` : undefined;
}

const [quote, backslash, comma, openBrace, closeBrace, openBracket, closeBracket] = Array.from(
  '"\\,{}[]',
  (character) => character.charCodeAt(0),
);
