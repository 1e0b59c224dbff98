import { kindOf } from '../../catalogue/kindOf';
import { engineVersion } from '../../engine/engineVersion';
import { runExperiment } from '../../engine/experiment/runExperiment';
import { decodeLink } from '../../exchange/decodeLink';
import { designToFile } from '../../exchange/designToFile';
import { encodeLink } from '../../exchange/encodeLink';
import { exchangeLimits } from '../../exchange/exchangeLimits';
import type { LinkContent } from '../../exchange/LinkContent';
import type { Design } from '../../model/Design';
import { limits } from '../../model/limits';
import type { Problem } from '../../model/Problem';
import type { Command, Given } from '../Command';
import { loadDesign } from '../loadDesign';
import { problemLines } from '../problemLines';
import { readSource, type SourceText } from '../readSource';
import { refuse } from '../refuse';
import type { Terminal } from '../Terminal';

/** Makes the link that is a design, or takes one apart. */
export const linkCommand: Command = {
  name: 'link',
  summary: 'Makes the link of a design, or gives back the design of a link.',
  operands: ['FILE'],
  options: [
    {
      name: 'site',
      type: 'text',
      value: 'ADDRESS',
      help: 'Where the product is served; only the part from # on unless given.',
    },
    {
      name: 'digest',
      type: 'number',
      value: 'SECONDS',
      minimum: 1,
      maximum: limits.simulatedSeconds,
      whole: true,
      help: 'Also runs the design so long, and puts in the digest for the receiver to compare with.',
    },
    {
      name: 'decode',
      type: 'flag',
      help: 'FILE is a link, or - to read one: prints its design as a file.',
    },
  ],
  notes: [
    'FILE is a design file, - for standard input, or example:ID.',
    'With --decode, what had to be mended, what was done in the run and its digest go to standard error.',
  ],
  run: (given, terminal) =>
    Promise.resolve(given.flags.has('decode') ? decode(given, terminal) : encode(given, terminal)),
};

function encode(given: Given, terminal: Terminal): number {
  const file = given.operands[0] ?? '-';
  const [site = ''] = given.texts.get('site') ?? [];
  const loaded = loadDesign(file);
  if (!loaded.ok) return refuse(loaded.lines, terminal);
  const content = contentOf(loaded.design, given.numbers.get('digest'));
  if (!content.ok) return refuse(problemLines(file, content.problems), terminal);
  const link = `${site.replace(/#.*$/s, '')}#${encodeLink(content.content)}`;
  terminal.out(link);
  if (link.length <= exchangeLimits.linkCharacters) return 0;
  terminal.error(
    `The link has ${link.length} characters; more than ${exchangeLimits.linkCharacters} cannot be opened. Send the file.`,
  );
  return 1;
}

type Content =
  | { readonly ok: true; readonly content: LinkContent }
  | { readonly ok: false; readonly problems: readonly Problem[] };

function contentOf(design: Design, digestSeconds: number | undefined): Content {
  if (digestSeconds === undefined) return { ok: true, content: { design, engineVersion } };
  const run = runExperiment({ design, warmupSeconds: 0, durationSeconds: digestSeconds }, kindOf);
  if (!run.ok) return run;
  const { digest, digestAtSeconds: atSeconds } = run.report;
  return { ok: true, content: { design, engineVersion, digest: { digest, atSeconds } } };
}

function decode(given: Given, terminal: Terminal): number {
  const source = sourceOf(given.operands[0] ?? '-');
  if (!source.ok) return refuse([source.problem], terminal);
  const link = source.text.trim();
  const read = decodeLink(link.slice(link.indexOf('#') + 1), kindOf);
  if (!read.ok) return refuse([read.message], terminal);
  const { design, digest, journal, attempt } = read.content;
  terminal.out(designToFile(design).replace(/\n$/, ''));
  for (const notice of read.notices) terminal.error(notice);
  if (journal !== undefined) terminal.error(`It also carries ${journal.length} live actions.`);
  if (attempt !== undefined) {
    const { challenge, score } = attempt;
    terminal.error(
      `It is an attempt at “${challenge}” with ${score} of 100, as its sender tells it: loadbearing grade ${challenge} FILE measures it.`,
    );
  }
  if (digest !== undefined) {
    terminal.error(`Its digest at ${digest.atSeconds} s is ${digest.digest}.`);
  }
  return 0;
}

/** A link is typed, or read from standard input. */
function sourceOf(operand: string): SourceText | { readonly ok: true; readonly text: string } {
  return operand === '-' ? readSource('-') : { ok: true, text: operand };
}
