import { fitText } from './fitText';
import { textWidth } from './textWidth';

/** A text in lines no wider than that, broken at spaces; what does not fit into so many lines ends in an ellipsis. */
export function wrapText(
  text: string,
  size: number,
  { width, lines }: { readonly width: number; readonly lines: number },
): readonly string[] {
  const wrapped: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && textWidth(longer, size) > width) {
        wrapped.push(line);
        line = word;
      } else {
        line = longer;
      }
    }
    wrapped.push(line);
  }
  const shown = wrapped.slice(0, Math.max(1, lines)).map((line) => fitText(line, size, width));
  return wrapped.length > shown.length ? [...shown.slice(0, -1), `${shown.at(-1)} …`] : shown;
}
