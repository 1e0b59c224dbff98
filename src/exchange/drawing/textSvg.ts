import { escapeXml } from './escapeXml';
import { pictureColours } from './pictureColours';

interface Look {
  readonly size: number;
  readonly weight?: number;
  readonly colour?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** One line of text as SVG, on its base line; nothing where there is none. */
export function textSvg(content: string, x: number, y: number, look: Look): string {
  const { size, weight = 400, colour = pictureColours.ink, anchor = 'start' } = look;
  return content === ''
    ? ''
    : `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour}" text-anchor="${anchor}">${escapeXml(content)}</text>`;
}
