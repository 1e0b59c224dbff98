import type { Mark } from '../../model/Mark';
import { fitText } from './fitText';
import { pictureColours as colours } from './pictureColours';
import { textSvg } from './textSvg';
import { wrapText } from './wrapText';

const noteLine = 19;

/** A note or an area as SVG; what a note has no room for ends in an ellipsis. */
export function markSvg({ type, text, x, y, width, height }: Mark): string {
  const frame = `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="10"`;
  if (type === 'area') {
    const heading = fitText(text, 13, width - 24);
    return `${frame} fill="${colours.area}" stroke="${colours.strongLine}" stroke-width="1.5" stroke-dasharray="5 4"/>${textSvg(heading, x + 12, y + 20, { size: 13, weight: 600, colour: colours.muted })}`;
  }
  const room = { width: width - 20, lines: Math.floor((height - 16) / noteLine) };
  const lines = wrapText(text, 13, room).map((line, place) =>
    textSvg(line, x + 10, y + 21 + place * noteLine, { size: 13 }),
  );
  return `${frame} fill="${colours.note}" stroke="${colours.noteLine}"/>${lines.join('')}`;
}
