import { limits } from '../../model/limits';
import type { Mark } from '../../model/Mark';
import type { Code } from './Code';
import { idsCode } from './idsCode';
import { wireTables } from './wireTables';

/** The notes and areas of a design. */
export const marksCode: Code<readonly Mark[]> = {
  write(out, marks) {
    out.count(marks.length);
    idsCode.write(out, marks, 0);
    for (const { type, text, x, y, width, height } of marks) {
      wireTables.mark.write(out, type);
      // The texts of a link are lines of one text.
      const lines = text.split('\n');
      out.count(lines.length);
      lines.forEach((line) => out.text(line));
      out.signed(x, 8);
      out.signed(y, 8);
      out.integer(width, 8);
      out.integer(height, 8);
    }
  },
  read(from) {
    const ids = idsCode.read(from, from.count(limits.marks), 0);
    return ids.map((id) => ({
      id,
      type: wireTables.mark.read(from),
      text: from.times(from.count(limits.noteCharacters), () => from.text()).join('\n'),
      x: from.signed(8),
      y: from.signed(8),
      width: from.integer(8),
      height: from.integer(8),
    }));
  },
};
