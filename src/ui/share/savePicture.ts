import { messageOf } from '../../model/messageOf';
import { designToSvg } from '../../exchange/designToSvg';
import { drawingFrame } from '../../exchange/drawing/drawingFrame';
import { encodeLink } from '../../exchange/encodeLink';
import { exchangeLimits } from '../../exchange/exchangeLimits';
import { pngWithLink } from '../../exchange/picture/pngWithLink';
import { svgWithLink } from '../../exchange/picture/svgWithLink';
import { engineVersion } from '../../engine/engineVersion';
import { facesOf } from '../export/facesOf';
import { pngOf } from '../export/pngOf';
import { downloadFile } from '../feedback/downloadFile';
import type { Stores } from '../stores/Stores';

/** Saves the drawing as a picture that opens as the design again, and gives the sentence that says so. */
export async function savePicture(
  type: 'svg' | 'png',
  { designs, run, kindOf }: Stores,
): Promise<string> {
  const { design } = designs.getState();
  const svg = designToSvg(design, facesOf(design, run.getState().snapshot, kindOf));
  const link = encodeLink({ design, engineVersion });
  const fits = link.length <= exchangeLimits.linkCharacters;
  try {
    if (type === 'svg') {
      const text = fits ? svgWithLink(svg, link) : svg;
      downloadFile(new Blob([text], { type: 'image/svg+xml' }), design.name, 'svg');
    } else {
      const { width, height } = drawingFrame(design);
      const png = await pngOf(svg, width, height);
      const bytes = new Uint8Array(await png.arrayBuffer());
      const carrying = fits ? new Blob([pngWithLink(bytes, link)], { type: 'image/png' }) : png;
      downloadFile(carrying, design.name, 'png');
    }
  } catch (error) {
    return `The picture could not be made: ${messageOf(error)}`;
  }
  return fits
    ? `The picture is saved as ${type.toUpperCase()}, with the design in it.`
    : `The picture is saved as ${type.toUpperCase()}. The design is too large to go along in it.`;
}
