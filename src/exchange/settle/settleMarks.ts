import { visibleText } from '../../model/checkName';
import { limits } from '../../model/limits';
import type { Mark } from '../../model/Mark';
import type { Place, Reading } from './Reading';
import { settlePosition } from './settleComponent';
import { settleName } from './settleName';
import { settleNumber } from './settleNumber';

/** Notes and areas with clean texts, on whole pixels within the bounds. */
export function settleMarks(
  reading: Reading,
  path: string,
  marks: readonly Mark[],
): readonly Mark[] {
  return marks.map((mark, index) => {
    const place = { path: `${path}[${index}]`, name: mark.type === 'area' ? 'Area' : 'Note' };
    const { id, type } = mark;
    return {
      id,
      type,
      text: settleText(reading, { ...place, path: `${place.path}.text` }, mark),
      ...settlePosition(reading, place, mark),
      width: settleNumber(reading, place, mark.width, { what: 'The width', ...sizes }),
      height: settleNumber(reading, place, mark.height, { what: 'The height', ...sizes }),
    };
  });
}

const sizes = { ...limits.markSize, whole: true };

function settleText(reading: Reading, place: Place, { type, text }: Mark): string {
  if (type === 'area') return settleName(reading, place, text, 'The heading of an area', 'Area');
  const lines = text.slice(0, limits.noteCharacters).split('\n').map(visibleText);
  const clean = lines.join('\n').trim() || 'Note';
  if (clean !== text.trim()) {
    const message = `A note holds 1 to ${limits.noteCharacters} visible characters.`;
    reading.mend(place, message, 'It was cut or cleaned.');
  }
  return clean;
}
