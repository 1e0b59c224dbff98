import { kinds } from '../../catalogue';
import type { Command } from '../Command';
import { kindsJson } from '../output/kindsJson';
import { kindsLines } from '../output/kindsLines';

/** Lists the kinds of components with their parameters, from the entries of the catalogue. */
export const kindsCommand: Command = {
  name: 'kinds',
  summary: 'Lists the kinds of components and their parameters.',
  operands: [],
  options: [{ name: 'json', type: 'flag', help: 'JSON instead of tables.' }],
  notes: [
    'Of each parameter: its name in files, its range and default with the unit, and where the default comes from:',
    'read (in a document), mixed, memory (not looked up) or derived (computed, or chosen for teaching), and how sure that is.',
  ],
  run: async (given, terminal) => {
    const lines = given.flags.has('json') ? [kindsJson(kinds)] : kindsLines(kinds);
    for (const line of lines) terminal.out(line);
    return 0;
  },
};
