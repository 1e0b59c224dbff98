import type { CommandOption } from './Command';

/** How many threads a command may use. */
export const jobsOption: CommandOption = {
  name: 'jobs',
  type: 'number',
  value: 'N',
  minimum: 1,
  maximum: 256,
  whole: true,
  help: 'Threads; as many as the machine has cores unless given. The numbers are the same.',
};
