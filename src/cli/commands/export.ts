import { kindOf } from '../../catalogue/kindOf';
import { exportFormats } from '../../exchange/export/exportFormats';
import type { Command, Given } from '../Command';
import { loadDesign } from '../loadDesign';
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
    'FILE is a design file, - for standard input, or example:ID. The result goes to standard output:',
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
  const loaded = loadDesign(given.operands[0] ?? '-');
  if (!loaded.ok) return refuse(loaded.lines, terminal);
  terminal.out(format.write(loaded.design, kindOf).replace(/\n$/, ''));
  return 0;
}
