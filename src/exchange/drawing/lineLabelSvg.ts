import { cardSize } from './cardSize';
import type { Curve } from './curveBetween';
import type { LineFace } from './LineFace';
import { pictureColours as colours } from './pictureColours';
import { pointOn } from './pointOn';
import { textSvg } from './textSvg';
import { textWidth } from './textWidth';

/** Shorter lines have no room for a label, and those below the other length none for the state beside the rate. */
const roomFor = { label: 90, both: 190 };

/** How far the label of a line that falls stands below its middle, as on the canvas: clear of the places under the card before it. */
const belowMiddle = 11;

/** A card's top left corner, canvas pixels. */
interface Corner {
  readonly x: number;
  readonly y: number;
}

/**
 * What is written on a connection, as SVG: above a flat line, to the left of a steep one; nothing where it would lie on a card,
 * whose own words it would hide.
 */
export function lineLabelSvg(
  curve: Curve,
  { label, tag, level }: LineFace,
  cards: readonly Corner[],
): string {
  const [across, down] = [curve[6] - curve[0], curve[7] - curve[1]];
  const distance = Math.hypot(across, down);
  if (label === '' || distance <= roomFor.label) return '';
  const words = tag !== '' && distance > roomFor.both ? `${label} · ${tag}` : label;
  const { x, y } = pointOn(curve, 0.5);
  const wide = Math.round(textWidth(words, 10) + 12);
  const isSteep = Math.abs(down) > Math.abs(across) * 0.6;
  const left = Math.round(isSteep ? x - wide - 9 : x - wide / 2);
  const fall = down > 0 ? belowMiddle : 0;
  const top = Math.round(isSteep ? y - 8 + fall : y - 21);
  const isOnCard = cards.some(
    (card) =>
      left < card.x + cardSize.width &&
      left + wide > card.x &&
      top < card.y + cardSize.height &&
      top + 16 > card.y,
  );
  if (isOnCard) return '';
  const [border, colour] =
    level === 'failing' ? [colours.bad, colours.tagBad] : [colours.line, colours.muted];
  return `<rect x="${left}" y="${top}" width="${wide}" height="16" rx="8" fill="${colours.panel}" stroke="${border}"/>${textSvg(words, left + wide / 2, top + 11.5, { size: 10, colour, anchor: 'middle' })}`;
}
