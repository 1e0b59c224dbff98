import { alphabet } from './alphabet';
import { checksumOf } from './checksumOf';
import { exchangeLimits } from '../exchangeLimits';
import { LinkProblem } from './LinkProblem';
import type { LinkVersion, Unwrapped } from './Unwrapped';

const checksumCharacters = 3;

/** Puts version, length and checksum around a payload of base64url. The result never ends with `-` or `_`. */
export function wrapPayload(payload: string, version: LinkVersion = '1'): string {
  // Programs that turn addresses into links often leave such an ending out.
  const body = /[-_]$/.test(payload) ? `${payload}A` : payload;
  return `${version}${lengthText(body.length)}${checksumText(body)}${body}`;
}

/** Takes version, length and checksum off; throws a `LinkProblem` that tells a cut from damage and from a newer version. */
export function unwrapPayload(hash: string): Unwrapped {
  const link = plainText(hash);
  if (link === '') {
    throw new LinkProblem('empty', 'There is no design in this link. Ask for it again.');
  }
  if (link.length > exchangeLimits.linkCharacters) {
    throw new LinkProblem(
      'tooLarge',
      'The link is longer than 65,536 characters. Ask for the file.',
    );
  }
  if (/^[3-9]/.test(link)) {
    throw newer();
  }
  const version = link.charAt(0);
  if (version !== '1' && version !== '2') {
    throw new LinkProblem(
      'damaged',
      'The link leads to no design: what stands behind its # is something else. Ask for it again.',
    );
  }
  return { version, payload: checkedBody(link) };
}

function newer(): LinkProblem {
  const message = 'The link was made by a newer version of Loadbearing. Reload to get the newest.';
  return new LinkProblem('newer', message);
}

/** Without `#`, blanks and line breaks, and with percent escapes undone, as some programs put them in. */
function plainText(hash: string): string {
  const bounded = hash.slice(0, 4 * exchangeLimits.linkCharacters);
  const unescaped = bounded.replace(/%([0-7][0-9a-fA-F])/g, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return unescaped.replace(/\s+/g, '').replace(/^#/, '');
}

function checkedBody(link: string): string {
  const stated = readLength(link);
  const start = stated.end + checksumCharacters;
  const body = link.slice(start, start + stated.length);
  if (body.length < stated.length) {
    throw cutOff(link.length, start + stated.length);
  }
  const rest = link.slice(start + stated.length);
  if (
    checksumText(body) !== link.slice(stated.end, start) ||
    !/^[.,;:!?)\]}>'"*]{0,8}$/.test(rest)
  ) {
    throw new LinkProblem(
      'damaged',
      'The link is damaged: some of its characters were changed. Ask for it again.',
    );
  }
  return body;
}

function cutOff(there: number, all: number): LinkProblem {
  return new LinkProblem(
    'truncated',
    `The link was cut off: ${there} of ${all} characters arrived. Ask for it again, or for the file.`,
  );
}

/** Five bits a character, most significant first; the sixth says that more follow. */
function lengthText(length: number): string {
  let text = alphabet.charAt(length % 32);
  for (let left = Math.floor(length / 32); left > 0; left = Math.floor(left / 32)) {
    text = alphabet.charAt(32 + (left % 32)) + text;
  }
  return text;
}

function readLength(link: string): { readonly length: number; readonly end: number } {
  let length = 0;
  for (let at = 1; at < 5; at += 1) {
    if (at >= link.length) {
      throw new LinkProblem(
        'truncated',
        'The link was cut off right after its beginning. Ask for it again.',
      );
    }
    const value = alphabet.indexOf(link.charAt(at));
    if (value < 0) {
      break;
    }
    length = length * 32 + (value % 32);
    if (value < 32) {
      return { length, end: at + 1 };
    }
  }
  throw new LinkProblem('damaged', 'The link is damaged at its beginning. Ask for it again.');
}

function checksumText(body: string): string {
  const sum = checksumOf(body);
  return [12, 6, 0].map((shift) => alphabet.charAt((sum >> shift) & 63)).join('');
}
