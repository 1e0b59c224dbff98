import { limits } from '../model/limits';
import type { CommandOption } from './Command';
import { seedOption } from './seedOption';

const seconds = { type: 'number', value: 'SECONDS', maximum: limits.simulatedSeconds } as const;

/** How long a command runs a design, and with which seed; `readRun` reads them. */
export const runOptions: readonly CommandOption[] = [
  {
    ...seconds,
    name: 'duration',
    minimum: 0.001,
    whole: false,
    help: 'Simulated time in all; as long as the timeline of the design unless given.',
  },
  {
    ...seconds,
    name: 'warmup',
    minimum: 0,
    whole: false,
    help: 'Part of it at the start that is not measured; 0 unless given.',
  },
  seedOption,
];
