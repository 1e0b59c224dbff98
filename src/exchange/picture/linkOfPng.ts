import { strFromU8 } from 'fflate';
import { exchangeLimits } from '../exchangeLimits';
import { pictureKeyword } from './pictureKeyword';
import { pngChunks } from './pngChunks';

const start = `${pictureKeyword}\0`;

/** The link in a chunk of a PNG; undefined where there is none. Nothing is unfolded; the link has a checksum of its own. */
export function linkOfPng(png: Uint8Array): string | undefined {
  for (const { type, data } of pngChunks(png)) {
    if (type === 'tEXt' && strFromU8(data.subarray(0, start.length), true) === start) {
      // One more than can be opened, so that a longer one is refused as such.
      const longest = start.length + exchangeLimits.linkCharacters + 1;
      return strFromU8(data.subarray(start.length, longest), true);
    }
  }
  return undefined;
}
