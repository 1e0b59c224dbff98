import { strFromU8 } from 'fflate';
import { isPng } from './pngChunks';

/** Whether bytes, or the first 2,000 of them, begin as a PNG or SVG file does. */
export function isPicture(bytes: Uint8Array): boolean {
  return isPng(bytes) || isSvg(bytes);
}

/** Whether a text begins as an SVG file does, behind a mark of its byte order, a declaration and comments. */
function isSvg(bytes: Uint8Array): boolean {
  const start = strFromU8(bytes.subarray(0, 2_000), true);
  return /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/.test(
    start,
  );
}
