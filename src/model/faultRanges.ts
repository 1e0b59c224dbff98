import type { NumberRange } from './NumberRange';
import { limits } from './limits';

/** The numbers of faults, by their names, with the unit in the words where there is one. */
export const faultRanges = {
  share: { what: 'The share', low: 0, high: 1 },
  instances: {
    what: 'The number of instances (0: all)',
    low: 0,
    high: limits.instances,
    whole: true,
  },
  everySeconds: { what: 'The period (s)', low: 0.1, high: 3_600 },
  pauseMs: { what: 'The pause (ms)', low: 1, high: 60_000 },
  afterSeconds: { what: 'The time to the crash (s)', low: 1, high: 86_400 },
  restartSeconds: { what: 'The time to restart (s)', low: 1, high: 3_600 },
  overSeconds: { what: 'The time to grow (s)', low: 1, high: 1_000_000 },
  bootSeconds: { what: 'The time to boot (s)', low: 0.1, high: 3_600 },
  addedMs: { what: 'The added delay (ms)', low: 0, high: 60_000 },
  spreadMs: { what: 'The error of the clocks (ms)', low: 0, high: 60_000 },
  workFactor: { what: 'The factor', low: 0.01, high: 1_000 },
  trafficFactor: { what: 'The factor', low: 0, high: 1_000 },
} as const satisfies Readonly<Record<string, NumberRange>>;
