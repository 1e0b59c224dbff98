import { BitWriter } from './link/BitWriter';
import { contentCode } from './link/contentCode';
import { wrapPayload } from './link/envelope';
import { foldedText } from './link/foldedText';
import { LinkWriter } from './link/LinkWriter';
import { textsCode } from './link/textsCode';
import type { LinkContent } from './LinkContent';

/**
 * The part of a link after `#`, in base64url after the version character: `2` where that takes fewer characters, `1` otherwise.
 * The design must be valid. A result longer than `exchangeLimits.linkCharacters` cannot be opened: offer the file instead.
 */
export function encodeLink(content: LinkContent): string {
  const body = new LinkWriter();
  contentCode.write(body, content);
  const payload = new BitWriter();
  textsCode.write(payload, body.texts);
  const folded = body.texts.some((text) => text.includes('\n'))
    ? undefined
    : foldedText.written(body.texts.join('\n'));
  const isShorter = folded !== undefined && folded.bitCount < payload.bitCount;
  const texts = isShorter ? folded : payload;
  texts.append(body);
  return wrapPayload(texts.toText(), isShorter ? '2' : '1');
}
