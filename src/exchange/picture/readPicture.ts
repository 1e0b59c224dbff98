import { strFromU8 } from 'fflate';
import type { KindOf } from '../../model/Kind';
import { decodeLink } from '../decodeLink';
import type { DesignResult } from '../readDesign';
import { linkOfPng } from './linkOfPng';
import { linkOfSvg } from './linkOfSvg';
import { isPng } from './pngChunks';

/** Largest picture that is looked at, in bytes. */
const mostBytes = 64 * 1024 * 1024;

/**
 * The design in a picture that was saved here, SVG or PNG, or why there is none; undefined where the bytes are no picture.
 * What comes is as valid as from a link, whatever the picture holds. Takes bounded time and memory.
 */
export function readPicture(bytes: Uint8Array, kindOf: KindOf): DesignResult | undefined {
  const isPortable = isPng(bytes);
  if (!isPortable && !isSvg(bytes)) return undefined;
  if (bytes.length > mostBytes) return refused('The picture is larger than 64 MB.');
  const link = isPortable ? linkOfPng(bytes) : linkOfSvg(strFromU8(bytes, true));
  if (link === undefined) {
    return refused(
      'There is no design in this picture: it was not saved by Loadbearing, or another program took the design out.',
    );
  }
  const read = decodeLink(link, kindOf);
  return read.ok
    ? { ok: true, design: read.content.design, notices: read.notices }
    : refused(read.message.replaceAll('The link', 'The design in the picture'));
}

/** Whether a text begins as an SVG file does, behind a mark of its byte order, a declaration and comments. */
function isSvg(bytes: Uint8Array): boolean {
  const start = strFromU8(bytes.subarray(0, 2_000), true);
  return /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/.test(
    start,
  );
}

function refused(message: string): DesignResult {
  return { ok: false, problems: [{ path: '', message }] };
}
