import type { Curve } from './curveBetween';
import type { LineFace } from './LineFace';
import { pictureColours as colours } from './pictureColours';

const strokes: Readonly<Record<LineFace['level'], string>> = {
  idle: colours.edge,
  healthy: colours.edge,
  strained: colours.warn,
  failing: colours.bad,
  cut: colours.off,
};
const dashes: Partial<Readonly<Record<LineFace['level'], string>>> = {
  cut: ' stroke-dasharray="6 6"',
};

/** A connection as SVG, with its arrow head. */
export function lineSvg(curve: Curve, { level, width }: LineFace): string {
  const [x1, y1, x2, y2, x3, y3, x4, y4] = curve.map((value) => Math.round(value * 10) / 10);
  const stroke = strokes[level];
  return `<path d="M${x1} ${y1}C${x2} ${y2} ${x3} ${y3} ${x4} ${y4}" fill="none" stroke="${stroke}" stroke-width="${width}"${dashes[level] ?? ''}/><path d="M${x4} ${y4}l-9 -4.5v9z" fill="${stroke}"/>`;
}
