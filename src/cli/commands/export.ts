import { kindOf } from '../../catalogue/kindOf';
import { runExperiment } from '../../engine/experiment/runExperiment';
import { exportFormats } from '../../exchange/export/exportFormats';
import type { Command, Given } from '../Command';
import { loadDesign } from '../loadDesign';
import { problemLines } from '../problemLines';
import { refuse } from '../refuse';
import type { Terminal } from '../Terminal';

const names = exportFormats.map(({ name }) => name);

/** Writes a design in another form. */
export const exportCommand: Command = {
  name: 'export',
  summary: 'Writes a design in another form, for other tools and documents.',
  operands: ['FILE'],
  options: [{ name: 'to', type: 'text', value: 'FORMAT', help: `Required: ${names.join(', ')}.` }],
  notes: [
    'FILE is a design file, - for standard input, or example:ID. The result goes to standard output.',
    'A record needs a run of the whole timeline first, which may take a while:',
    '',
    ...exportFormats.map(({ name, summary }) => `  ${name.padEnd(8)}  ${summary}`),
  ],
  run: (given, terminal) => Promise.resolve(run(given, terminal)),
};

function run(given: Given, terminal: Terminal): number {
  const [wanted = ''] = given.texts.get('to') ?? [];
  const format = exportFormats.find(({ name }) => name === wanted);
  if (format === undefined) {
    const what = wanted === '' ? 'is missing' : `cannot be "${wanted.slice(0, 40)}"`;
    return refuse([`--to ${what}. There are: ${names.join(', ')}.`], terminal);
  }
  const file = given.operands[0] ?? '-';
  const loaded = loadDesign(file);
  if (!loaded.ok) return refuse(loaded.lines, terminal);
  const { design } = loaded;
  if (format.tellsRun !== true) return tell(format.write(design, kindOf), terminal);
  const measured = runExperiment(
    { design, warmupSeconds: 0, durationSeconds: design.scenario.durationSeconds },
    kindOf,
  );
  if (!measured.ok) return refuse(problemLines(file, measured.problems), terminal);
  for (const line of measured.shortfalls) terminal.error(line);
  return tell(format.write(design, kindOf, measured.report), terminal);
}

function tell(text: string, terminal: Terminal): number {
  terminal.out(text.replace(/\n$/, ''));
  return 0;
}
