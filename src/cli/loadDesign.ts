import { kindOf } from '../catalogue/kindOf';
import { examples } from '../library/examples';
import { readPicture } from '../exchange/picture/readPicture';
import { readFile } from '../exchange/readFile';
import type { Design } from '../model/Design';
import { problemLines } from './problemLines';
import { readSource } from './readSource';

/** A design, or one line per problem. */
export type LoadedDesign =
  | { readonly ok: true; readonly design: Design }
  | { readonly ok: false; readonly lines: readonly string[] };

const shipped = 'example:';

/** Loads the design of a file or of a picture that was saved in the page, of standard input for `-`, or of `example:ID`; whatever is not exactly right is a problem. */
export function loadDesign(path: string): LoadedDesign {
  if (path.startsWith(shipped)) return loadExample(path.slice(shipped.length));
  const source = readSource(path);
  if (!source.ok) return { ok: false, lines: [source.problem] };
  const picture = readPicture(source.bytes, kindOf);
  const result = picture ?? readFile(source.text, 'strict', kindOf);
  if (!result.ok) return { ok: false, lines: problemLines(path, result.problems) };
  return result.notices.length === 0
    ? { ok: true, design: result.design }
    : { ok: false, lines: result.notices.map((notice) => `${path}: ${notice}`) };
}

function loadExample(id: string): LoadedDesign {
  const example = examples.find((other) => other.id === id);
  if (example !== undefined) return { ok: true, design: example.design };
  const known = examples.map((other) => shipped + other.id).join(', ');
  return { ok: false, lines: [`There is no example "${id.slice(0, 60)}". There are: ${known}.`] };
}
