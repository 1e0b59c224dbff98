import { strFromU8 } from 'fflate';
import type { KindOf } from '../../model/Kind';
import { decodeLink } from '../decodeLink';
import type { DesignResult } from '../readDesign';
import { isPicture } from './isPicture';
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
  if (!isPicture(bytes)) return undefined;
  if (bytes.length > mostBytes) return refused('The picture is larger than 64 MB.');
  const link = isPng(bytes) ? linkOfPng(bytes) : linkOfSvg(strFromU8(bytes, true));
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

function refused(message: string): DesignResult {
  return { ok: false, problems: [{ path: '', message }] };
}
