import { limits } from '../model/limits';
import type { CommandOption } from './Command';

/** The seed of whatever a command runs. */
export const seedOption: CommandOption = {
  name: 'seed',
  type: 'number',
  value: 'N',
  minimum: 0,
  maximum: limits.seed,
  whole: true,
  help: 'Seed of the run instead of the one in the design.',
};
