import type { Parameter } from './Parameter';

/** What a caller does when a call has failed for good. */
export const fallbackParameter: Parameter = {
  type: 'choice',
  name: 'fallback',
  number: 40,
  label: 'Fallback',
  help: 'Whether the caller goes on with a stand-in answer when a call has failed for good: the request ends as degraded instead of failed.',
  section: 'Fallback',
  options: [
    { name: 'none', number: 1, label: 'None' },
    { name: 'standIn', number: 2, label: 'A stand-in answer' },
  ],
  default: 'none',
  linkDefault: 'none',
};
