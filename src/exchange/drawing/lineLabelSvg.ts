import type { Curve } from './curveBetween';
import type { LineFace } from './LineFace';
import { pictureColours as colours } from './pictureColours';
import { pointOn } from './pointOn';
import { textSvg } from './textSvg';
import { textWidth } from './textWidth';

/** What is written on a connection, as SVG; nothing on one that is too short for it. */
export function lineLabelSvg(curve: Curve, { label, level }: LineFace): string {
  if (label === '' || Math.abs(curve[6] - curve[0]) < 40) return '';
  const { x, y } = pointOn(curve, 0.5);
  const wide = Math.round(textWidth(label, 10) + 12);
  const colour = level === 'failing' ? colours.tagBad : colours.muted;
  const [left, top] = [Math.round(x - wide / 2), Math.round(y - 21)];
  return `<rect x="${left}" y="${top}" width="${wide}" height="16" rx="8" fill="${colours.panel}" stroke="${level === 'failing' ? colours.bad : colours.line}"/>${textSvg(label, left + wide / 2, top + 11.5, { size: 10, colour, anchor: 'middle' })}`;
}
