/** Mean width of a character in the fonts that a picture may meet, in parts of its size. */
const characterWidth = 0.58;

/** How wide a text is, about: the fonts of the reader are not known here. */
export function textWidth(text: string, size: number): number {
  return Array.from(text).length * size * characterWidth;
}
