import type { Port } from './Kind';

/** What comes in at each sort of port, in words. */
export const portWords: Readonly<Record<Port, string>> = {
  request: 'requests',
  lookup: 'cache look-ups',
  query: 'queries',
  message: 'messages',
  work: 'jobs',
  telemetry: 'telemetry',
};
