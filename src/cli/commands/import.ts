import { messageOf } from '../../model/messageOf';
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { kindOf } from '../../catalogue/kindOf';
import { designToFile } from '../../exchange/designToFile';
import { importDesign } from '../../exchange/import/importDesign';
import {
  type ImportFormat,
  importFormats,
  type ImportNote,
} from '../../exchange/import/ImportResult';
import { readPicture } from '../../exchange/picture/readPicture';
import type { Design } from '../../model/Design';
import type { DesignResult } from '../../exchange/readDesign';
import { beginsAs } from '../../exchange/file/beginsAs';
import { fileFormat } from '../../exchange/file/fileFormat';
import type { Command, Given } from '../Command';
import { problemLines } from '../problemLines';
import { readSource } from '../readSource';
import { refuse } from '../refuse';
import type { Terminal } from '../Terminal';

/** Makes a design of a docker-compose file, a Mermaid flowchart or traces, and accounts for it. */
export const importCommand: Command = {
  name: 'import',
  summary: 'Makes a design of a docker-compose file, a Mermaid flowchart or traces.',
  operands: ['FILE'],
  options: [
    {
      name: 'from',
      type: 'text',
      value: 'FORMAT',
      help: `What the file is: ${importFormats.join(', ')}; told from the file unless given.`,
    },
    {
      name: 'out',
      type: 'text',
      value: 'FILE',
      help: 'Where the design goes; to standard output unless given.',
    },
    {
      name: 'sampling',
      type: 'number',
      value: 'SHARE',
      minimum: 0.000001,
      maximum: 1,
      whole: false,
      help: 'Share of the requests that the traces hold, such as 0.01; 1 unless given.',
    },
    {
      name: 'json',
      type: 'flag',
      help: 'One JSON object with the design and the account, instead of the design alone.',
    },
  ],
  notes: [
    'FILE is the file to read, or - for standard input. The design can be run, checked and opened in the page.',
    'What was understood, what was guessed and what was left out is told on standard error.',
    '',
    '  compose  docker-compose, any version: services, depends_on, links, environment, ports, replicas and limits',
    '  mermaid  a flowchart ("flowchart" or "graph"), alone or in a fence of a Markdown file',
    '  otlp     OpenTelemetry traces as OTLP JSON: one object, a list, or one object a line',
    '  jaeger   traces as Jaeger exports them in JSON',
    '',
    '  A picture that was saved in the page, SVG or PNG, holds its design, which comes out as it was.',
    '',
    'Of traces the rates, call plans and times are measured. Where only a share of the requests was traced, give --sampling.',
    'For example: import docker-compose.yml --out design.json, then run design.json.',
  ],
  run: (given, terminal) => Promise.resolve(run(given, terminal)),
};

function run(given: Given, terminal: Terminal): number {
  const file = given.operands[0] ?? '-';
  const asked = given.texts.get('from')?.at(-1);
  const format = importFormats.find((known) => known === asked);
  if (asked !== undefined && format === undefined) {
    const known = importFormats.join(', ');
    return refuse([`--from must be one of ${known}, not "${asked.slice(0, 40)}".`], terminal);
  }
  const source = readSource(file);
  const picture = format === undefined && source.bytes && readPicture(source.bytes, kindOf);
  if (picture) return takeOut(picture, file, given, terminal);
  return source.ok
    ? convert(source.text, file, format, given, terminal)
    : refuse([source.problem], terminal);
}

/** The design within a picture, with what had to be mended in it. */
function takeOut(picture: DesignResult, file: string, given: Given, terminal: Terminal): number {
  if (!picture.ok) return refuse(problemLines(file, picture.problems), terminal);
  for (const notice of picture.notices) terminal.error(notice);
  return give({ format: 'picture', notes: [], design: picture.design }, given, terminal);
}

function convert(
  text: string,
  file: string,
  format: ImportFormat | undefined,
  given: Given,
  terminal: Terminal,
): number {
  if (format === undefined && beginsAs(fileFormat.format, text)) {
    return refuse(
      [`${file}: This is a design already: run, check, link and export read it as it is.`],
      terminal,
    );
  }
  const sampling = given.numbers.get('sampling');
  const result = importDesign(text, {
    name: file === '-' ? 'Imported design' : nameOf(file),
    ...(format !== undefined && { format }),
    ...(sampling !== undefined && { sampling }),
  });
  if (!result.ok) return refuse(problemLines(file, result.problems), terminal);
  if (!given.flags.has('json')) for (const line of accountLines(result.notes)) terminal.error(line);
  return give(result, given, terminal);
}

interface Imported {
  readonly format: ImportFormat | 'picture';
  readonly notes: readonly ImportNote[];
  readonly design: Design;
}

/** Writes the design, or with --json the design and its account, to where it was asked for. */
function give({ format, notes, design }: Imported, given: Given, terminal: Terminal): number {
  const file = designToFile(design).trimEnd();
  const output = given.flags.has('json')
    ? JSON.stringify({ format, notes, design: JSON.parse(file) as unknown }, null, 2)
    : file;
  return write(output, given.texts.get('out')?.at(-1), terminal);
}

function write(output: string, file: string | undefined, terminal: Terminal): number {
  if (file === undefined) {
    terminal.out(output);
    return 0;
  }
  try {
    writeFileSync(file, `${output}\n`);
    return 0;
  } catch (error) {
    return refuse([`${file}: It cannot be written (${messageOf(error)}).`], terminal);
  }
}

/** `compose.shop.yaml` is "compose.shop". */
function nameOf(file: string): string {
  return basename(file).replace(/\.[^.]*$/, '') || 'Imported design';
}

const headings: Readonly<Record<ImportNote['type'], string>> = {
  understood: 'Understood',
  guessed: 'Guessed',
  leftOut: 'Left out',
};

function accountLines(notes: readonly ImportNote[]): readonly string[] {
  return (['understood', 'guessed', 'leftOut'] as const).flatMap((type) => {
    const texts = notes.filter((note) => note.type === type).map(({ text }) => `  ${text}`);
    return texts.length === 0 ? [] : [`${headings[type]}:`, ...texts];
  });
}
