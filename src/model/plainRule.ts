import type { CallRule } from './CallRule';

/** One call for every operation in step 1, for whose reply the caller waits: what other rules are a variation of. */
export const plainRule = {
  operations: [],
  access: 'any',
  step: 1,
  mode: 'sync',
  missOf: 0,
  probability: 1,
  count: 1,
} as const satisfies CallRule;
