import { imageOf } from './imageOf';

/** Pixels for each one of the drawing, where the picture does not become too large. */
const wantedScale = 2;
/** What every browser draws. */
const longestPixels = 8_000;
const mostPixels = 32e6;

/** An SVG of that size as a PNG, at twice its size, or as large as browsers can. */
export async function pngOf(svg: string, width: number, height: number): Promise<Blob> {
  const scale = Math.min(
    wantedScale,
    longestPixels / Math.max(width, height),
    Math.sqrt(mostPixels / (width * height)),
  );
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d');
  if (context === null) {
    throw new Error('This browser does not let the page draw a picture.');
  }
  context.drawImage(await imageOf(svg), 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('The picture is too large.')) : resolve(blob)),
      'image/png',
    ),
  );
}
