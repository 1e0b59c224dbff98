import type { CallRule } from '../../model/CallRule';

/** Which operations a call rule is for, in words. */
export const accessWords: Readonly<Record<CallRule['access'], string>> = {
  any: 'Every operation',
  reads: 'Reads',
  writes: 'Writes',
};
