import { strToU8 } from 'fflate';
import { crcOf } from './crcOf';
import { pictureKeyword } from './pictureKeyword';
import { pngChunks } from './pngChunks';

/** A PNG that opens as its design again: the link, without `#`, stands in a tEXt chunk before its end. */
export function pngWithLink(png: Uint8Array, link: string): Uint8Array<ArrayBuffer> {
  const end = [...pngChunks(png)].find(({ type }) => type === 'IEND')?.start ?? png.length;
  const body = strToU8(`tEXt${pictureKeyword}\0${link}`, true);
  const chunk = new Uint8Array(body.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, body.length - 4);
  chunk.set(body, 4);
  view.setUint32(body.length + 4, crcOf(body));
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, end));
  whole.set(chunk, end);
  whole.set(png.subarray(end), end + chunk.length);
  return whole;
}
