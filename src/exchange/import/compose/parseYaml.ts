import { isMap, parseAllDocuments, type Document } from 'yaml';
import { importLimits } from '../importLimits';

/** The first document of a text in YAML as plain data, or one sentence on why it cannot be read. */
export type ParsedYaml =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** Names of services that stand more than once; the last one is what counts. */
      readonly repeated: readonly string[];
    }
  | { readonly ok: false; readonly message: string };

/** Parses YAML of bounded length and with a bounded number of aliases; merges (`<<`) are followed, unknown tags ignored. */
export function parseYaml(text: string): ParsedYaml {
  if (text.length > importLimits.writtenCharacters) {
    return refused('The file is larger than 1 MB; a docker-compose file is far smaller.');
  }
  if (isTooDeep(text)) return refused('The file is too deeply nested to be read.');
  try {
    const documents = parseAllDocuments(text, {
      merge: true,
      uniqueKeys: false,
      prettyErrors: true,
      logLevel: 'silent',
    });
    const [first] = documents;
    if (first === undefined) return refused('The file is empty.');
    const [error] = first.errors;
    if (error !== undefined) {
      const line = error.linePos?.[0].line;
      const [what = ''] = error.message.split(/ at line |\n/);
      return refused(
        `The file is not YAML${line === undefined ? '' : ` from line ${line} on`}: ${what.replace(/[.:]$/, '')}.`,
      );
    }
    const value = first.toJS({ maxAliasCount: importLimits.aliases }) as unknown;
    return { ok: true, value, repeated: repeatedServices(first) };
  } catch (error) {
    // The parser throws where aliases unfold without end, and where brackets are nested past the stack.
    const isBomb = error instanceof ReferenceError;
    return refused(
      isBomb
        ? 'The file uses aliases (*name) that unfold to too much, or that name nothing.'
        : 'The file is too deeply nested to be read.',
    );
  }
}

/** Only services: the parser finds what stands twice anywhere, in a time that grows with the square of the file. */
function repeatedServices(document: Document): readonly string[] {
  const services = document.get('services', true);
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { key } of isMap(services) ? services.items : []) {
    const name = String(key);
    if (seen.has(name)) repeated.add(name);
    seen.add(name);
  }
  repeated.delete('<<');
  return [...repeated];
}

/** Brackets inside each other, roughly, without a look at what is quoted, and lists begun on one line: the parser takes long for these. */
function isTooDeep(text: string): boolean {
  if (/(?:[-?:][ \t]+){50}/.test(text)) return true;
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > importLimits.depth) return true;
  }
  return false;
}

function refused(message: string): ParsedYaml {
  return { ok: false, message };
}
