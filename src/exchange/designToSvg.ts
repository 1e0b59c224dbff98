import type { Design } from '../model/Design';
import { cardSvg } from './drawing/cardSvg';
import { curveBetween } from './drawing/curveBetween';
import { drawingFrame } from './drawing/drawingFrame';
import { escapeXml } from './drawing/escapeXml';
import type { Faces } from './drawing/Faces';
import { lineLabelSvg } from './drawing/lineLabelSvg';
import { lineSvg } from './drawing/lineSvg';
import { markSvg } from './drawing/markSvg';
import { pictureColours } from './drawing/pictureColours';

/**
 * A picture of the design as the text of an SVG file, in the light theme, one canvas pixel to one of the picture. It needs
 * nothing from elsewhere: fonts are those of the reader, and nothing in it can run.
 */
export function designToSvg(design: Design, { cardOf, lineOf }: Faces): string {
  const { x, y, width, height } = drawingFrame(design);
  const byId = new Map(design.components.map((component) => [component.id, component]));
  const lines = design.connections.flatMap((connection) => {
    const [from, to] = [byId.get(connection.from), byId.get(connection.to)];
    return from === undefined || to === undefined
      ? []
      : [{ curve: curveBetween(from, to), face: lineOf(connection) }];
  });
  const marks = design.marks ?? [];
  const areas = marks.filter(({ type }) => type === 'area');
  const notes = marks.filter(({ type }) => type === 'note');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}" font-family="system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif" role="img">`,
    `<title>${escapeXml(design.name)}</title>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${pictureColours.ground}"/>`,
    ...areas.map(markSvg),
    ...lines.map(({ curve, face }) => lineSvg(curve, face)),
    ...notes.map(markSvg),
    ...design.components.map((component) => cardSvg(component, cardOf(component))),
    ...lines.map(({ curve, face }) => lineLabelSvg(curve, face, design.components)),
    '</svg>',
    '',
  ].join('\n');
}
