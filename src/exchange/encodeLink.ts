import { contentCode } from './link/contentCode';
import { wrapPayload } from './link/envelope';
import { LinkWriter } from './link/LinkWriter';
import { textsCode } from './link/textsCode';
import { BitWriter } from './link/BitWriter';
import type { LinkContent } from './LinkContent';

/**
 * The part of a link after `#`, in base64url after the version character `1`. The design must be valid. A result longer than
 * `exchangeLimits.linkCharacters` cannot be opened: offer the file instead.
 */
export function encodeLink(content: LinkContent): string {
  const body = new LinkWriter();
  contentCode.write(body, content);
  const payload = new BitWriter();
  textsCode.write(payload, body.texts);
  payload.append(body);
  return wrapPayload(payload.toText());
}
