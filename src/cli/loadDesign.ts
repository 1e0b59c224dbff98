import { kindOf } from '../catalogue/kindOf';
import { examples } from '../library/examples';
import { readPicture } from '../exchange/picture/readPicture';
import { challenges } from '../library/challenges/index';
import type { DesignResult } from '../exchange/readDesign';
import { readFile } from '../exchange/readFile';
import type { Design } from '../model/Design';
import { problemLines } from './problemLines';
import { readSource } from './readSource';

/** A design, or one line per problem. */
export type LoadedDesign =
  | { readonly ok: true; readonly design: Design }
  | { readonly ok: false; readonly lines: readonly string[] };

const shipped = 'example:';
const practised = 'challenge:';

/**
 * Loads the design of a file or of a picture that was saved in the page, of standard input for `-`, of `example:ID` or of
 * `challenge:ID/start`; whatever is not exactly right is a problem.
 */
export function loadDesign(path: string): LoadedDesign {
  if (path.startsWith(shipped)) return loadExample(path.slice(shipped.length));
  if (path.startsWith(practised)) return loadAnswer(path.slice(practised.length));
  const source = readSource(path);
  const picture = source.bytes && readPicture(source.bytes, kindOf);
  if (picture !== undefined) return exactly(path, picture);
  return source.ok
    ? exactly(path, readFile(source.text, 'strict', kindOf))
    : { ok: false, lines: [source.problem] };
}

function exactly(path: string, result: DesignResult): LoadedDesign {
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

/** The first drawing of a challenge, its naive design or its reference. */
function loadAnswer(name: string): LoadedDesign {
  const [id = '', which = 'start'] = name.split('/');
  const challenge = challenges.find((other) => other.id === id);
  const designs = challenge && {
    start: challenge.found ?? challenge.start,
    naive: challenge.naive.design,
    reference: challenge.reference.design,
  };
  const design = designs && Object.entries(designs).find(([key]) => key === which)?.[1];
  if (design !== undefined) return { ok: true, design };
  const known = challenges.map((other) => `${practised}${other.id}`).join(', ');
  const line = `There is no challenge drawing "${name.slice(0, 60)}". There are: ${known}, each with /start, /naive and /reference.`;
  return { ok: false, lines: [line] };
}
